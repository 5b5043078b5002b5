-- Places, what lies above them, their boundaries, and what was imported.

create table place (
    id ID primary key,
    -- ISO 3166 alpha-3. Two countries may claim the same area: then it is two places.
    country text not null,
    level bigint not null check (level between 0 and 5),
    code text not null,
    parent ID references place (id),
    -- [[sense, language, name], …], the names before other spellings and former names.
    names JSON not null,
    first_day DAY,
    last_day DAY,
    longitude REAL8,
    latitude REAL8,
    version bigint not null,
    -- The name it sorts under, folded.
    sort text not null,
    -- For searching: the code and all names, folded.
    folded text not null,
    check ((level = 0) = (parent is null)),
    check (last_day is null or first_day is null or first_day <= last_day),
    check ((longitude is null) = (latitude is null))
);
create index place_country on place (country, level, sort);
create index place_parent on place (parent, sort);

-- Every place with each place it lies in, itself included: a list that is narrowed to a region asks
-- this index once instead of walking the tree for every row.
create table place_above (
    above ID not null references place (id),
    place ID not null references place (id),
    primary key (above, place)
);
create index place_above_place on place_above (place);

--sqlite
create virtual table place_words using fts5 (folded, content='place', content_rowid='rowid');
create trigger place_insert after insert on place begin
    insert into place_words (rowid, folded) values (new.rowid, new.folded);
end;
create trigger place_delete after delete on place begin
    insert into place_words (place_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
end;
create trigger place_update after update of folded on place begin
    insert into place_words (place_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
    insert into place_words (rowid, folded) values (new.rowid, new.folded);
end;
--postgres
create index place_words on place using gin (to_tsvector('simple', folded));
--both

-- Outlines for drawing: `country` for the map of a whole country, `region` for a closer one.
create table place_boundary (
    place ID not null references place (id),
    detail text not null check (detail in ('country', 'region')),
    geometry text not null,
    edition DAY,
    primary key (place, detail)
);

create table place_import (
    id ID primary key,
    kind text not null check (kind in ('codes', 'boundaries')),
    at MOMENT not null,
    file_name text not null,
    digest text not null,
    report JSON not null
);
create index place_import_at on place_import (at);

-- `version` counts changes to any place, so that what was worked out before another change is
-- worked out again; `facts` says which of the shipped facts were entered.
create table place_state (
    name text primary key,
    value text not null
);
insert into place_state (name, value) values ('version', '0'), ('facts', '');
