-- Where organisations say that they are: one line for each place of a profile, so that those of an
-- area are found without reading all.

create table profile_place (
    party ID not null,
    place ID not null,
    primary key (party, place)
);
create index profile_place_place on profile_place (place, party);
--sqlite
insert into profile_place (party, place)
select distinct p.party, unhex(replace(j.value, '-', '')) from profile p, json_each(p.places) j;
--postgres
insert into profile_place (party, place)
select distinct p.party, cast(j.value as uuid)
from profile p, jsonb_array_elements_text(p.places) j(value);
--both
