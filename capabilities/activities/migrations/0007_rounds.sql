-- Rounds: what a file does not name, what rows were entered as, what people matched and mended.

alter table activity_import add column extent text not null default 'part';
-- What its columns were matched by, in activity_import_saved.
alter table activity_import add column matched_by ID;
alter table activity_import add column confirming bigint not null default 0;
alter table activity_import_piece add column confirming bigint not null default 0;
-- What people put right in its rows, deflated: {row: mend}.
alter table activity_import_piece add column mends BYTES;
alter table activity_import_organisation add column confirming bigint not null default 0;

-- What a row was entered as, and what it is known by although it tells news.
alter table activity_import_entered add column activity ID;
alter table activity_import_entered add column alike BYTES;
create index activity_import_entered_alike on activity_import_entered (organisation, alike)
    where alike is not null;

-- Activities that a file of a whole round does not name: seen by the importer when it was checked.
-- Whoever looks is shown those of them that they see.
create table activity_import_missing (
    import ID not null references activity_import (id),
    activity ID not null,
    primary key (import, activity)
);

-- What the importer decided of an organisation's missing activities; nothing where nobody did.
create table activity_import_choice (
    import ID not null references activity_import (id),
    organisation ID not null,
    choice text not null,
    primary key (import, organisation)
);

-- Columns and words as somebody of an organisation matched them, applied to its later files.
create table activity_import_saved (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- `columns`, or what a word names.
    kind text not null,
    -- Of columns: the hash of the headings; of words: of the folded word.
    signature BYTES not null,
    -- The headings, or the word.
    given JSON not null,
    -- {column: place}, or the name of what is meant.
    meant JSON not null,
    saved_by text not null,
    at MOMENT not null,
    version bigint not null,
    unique (owner, kind, signature)
);
--sqlite
insert into activity_import_saved
    (id, owner, level, tlp, audience, kind, signature, given, meant, saved_by, at, version)
select randomblob(16), organisation, 0, 4, x'000000000000000000000000a0d10001',
    'columns', signature, '[]', columns, '', 0, 1
from activity_import_mapping;
--postgres
insert into activity_import_saved
    (id, owner, level, tlp, audience, kind, signature, given, meant, saved_by, at, version)
select gen_random_uuid(), organisation, 0, 4, '00000000-0000-0000-0000-0000a0d10001',
    'columns', signature, '[]', columns, '', 0, 1
from activity_import_mapping;
--both
drop table activity_import_mapping;
