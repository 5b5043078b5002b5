-- Focal points: whom one turns to, and liaison offices.

create table focal_point (
    id ID primary key,
    -- The organisation that it is the focal point of.
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- Lists of the names and ids that they are stored under; no place is every place.
    topics JSON not null,
    places JSON not null,
    -- {name, role, channels: [{kind, value}], languages}; stand-ins are a list of the same.
    holder JSON not null,
    stand_ins JSON not null,
    -- {days, from, until, zone}; none where nobody said.
    hours JSON,
    since DAY not null,
    -- From this day on the holder is not there any more.
    departs_on DAY,
    confirmed_on DAY not null,
    -- Counts the checks: each is owed as one obligation.
    round bigint not null,
    -- Who keeps it: the organisation itself, or whoever entered it on behalf.
    keeper ID not null,
    ended_on DAY,
    -- The holder's name, folded: what it sorts under.
    sort text not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index focal_point_owner on focal_point (owner, sort, id);
create index focal_point_audience on focal_point (owner, audience);

-- What it answers for, one line for each topic and area that somebody may ask about: with topic ''
-- whatever the topic, with the place of zeros and reach 2 whatever the place. Reach 0 is an area
-- that it answers for (the place of zeros: every one), reach 1 one of which it answers for a part.
-- Made anew whenever the focal point is saved, so that a question reads one stretch of an index.
create table focal_point_line (
    id ID not null references focal_point (id),
    topic text not null,
    reach bigint not null check (reach between 0 and 2),
    place ID not null,
    sort text not null,
    -- The last day on which somebody answers whom its keeper has confirmed.
    holds_until DAY not null,
    departs_on DAY,
    -- A bit for each language: of the holder, and of whoever answers after their departure.
    languages bigint not null,
    languages_then bigint not null,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    primary key (id, topic, reach, place)
);
create index focal_point_line_order on focal_point_line
    (topic, reach, place, sort, id, holds_until, departs_on, languages, languages_then, owner,
     level, tlp, audience);

-- For searching: names of the people and of the organisation in one folded text.
create table focal_point_text (
    id ID primary key references focal_point (id),
    folded text not null
);
--sqlite
create virtual table focal_point_text_words
    using fts5 (folded, content='focal_point_text', content_rowid='rowid');
create trigger focal_point_text_insert after insert on focal_point_text begin
    insert into focal_point_text_words (rowid, folded) values (new.rowid, new.folded);
end;
create trigger focal_point_text_delete after delete on focal_point_text begin
    insert into focal_point_text_words (focal_point_text_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
end;
create trigger focal_point_text_update after update on focal_point_text begin
    insert into focal_point_text_words (focal_point_text_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
    insert into focal_point_text_words (rowid, folded) values (new.rowid, new.folded);
end;
--postgres
create index focal_point_text_words
    on focal_point_text using gin (to_tsvector('simple', folded));
--both

-- Who was it before, and what they handed over: for the organisation's own people.
create table focal_point_tenure (
    focal_point ID not null references focal_point (id),
    number bigint not null,
    name text not null,
    since DAY not null,
    until DAY not null,
    note text,
    items JSON not null,
    primary key (focal_point, number)
);

create table focal_point_office (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    name text not null,
    place ID not null,
    address text,
    channels JSON not null,
    languages JSON not null,
    hours JSON,
    opened_on DAY not null,
    closed_on DAY,
    closed_why text,
    sort text not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index focal_point_office_sort on focal_point_office (sort, id);
create index focal_point_office_owner on focal_point_office (owner, sort, id);
create index focal_point_office_place on focal_point_office (place);
