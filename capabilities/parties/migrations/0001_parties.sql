-- Parties and their names.

create table party (
    id ID primary key,
    kind text not null,
    constituency text not null,
    part_of ID references party (id),
    stage text not null check (stage in ('unclaimed', 'registered', 'merged', 'archived')),
    merged_into ID references party (id),
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    version bigint not null,
    -- The name it sorts under, folded.
    sort text not null,
    check ((stage = 'merged') = (merged_into is not null))
);
create index party_sort on party (sort, id);
create index party_part_of on party (part_of);
create index party_merged_into on party (merged_into);

create table party_name (
    party ID not null references party (id),
    place bigint not null,
    sense text not null check (sense in ('name', 'acronym', 'alias', 'former')),
    language text not null,
    name text not null,
    folded text not null,
    primary key (party, place)
);
create index party_name_folded on party_name (folded);

-- For searching: all names of a party in one folded text.
create table party_text (
    id ID primary key references party (id),
    folded text not null
);
--sqlite
create virtual table party_text_words using fts5 (folded, content='party_text', content_rowid='rowid');
create trigger party_text_insert after insert on party_text begin
    insert into party_text_words (rowid, folded) values (new.rowid, new.folded);
end;
create trigger party_text_delete after delete on party_text begin
    insert into party_text_words (party_text_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
end;
create trigger party_text_update after update on party_text begin
    insert into party_text_words (party_text_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
    insert into party_text_words (rowid, folded) values (new.rowid, new.folded);
end;
--postgres
create index party_text_words on party_text using gin (to_tsvector('simple', folded));
--both
