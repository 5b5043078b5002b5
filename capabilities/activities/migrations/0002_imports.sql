-- Imports: what was brought, the verdicts on it, and what is remembered for the next time.

create table activity_import (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    brought_by ID not null,
    brought_by_name text not null,
    language text not null,
    at MOMENT not null,
    file_name text not null,
    as_of DAY not null,
    -- The activities' audience; null where each owner's usual one is meant.
    rows_audience ID,
    country text,
    sector text,
    of_the_mission boolean not null,
    sheet bigint not null,
    -- {column: place}.
    columns JSON not null,
    rows bigint not null,
    stage text not null check
        (stage in ('brought', 'judging', 'judged', 'entering', 'committed', 'discarded')),
    -- Rows judged or entered so far.
    done bigint not null,
    accepted bigint not null,
    corrected bigint not null,
    refused bigint not null,
    duplicates bigint not null,
    unchanged bigint not null,
    changing bigint not null,
    -- When it was committed or discarded.
    over_at MOMENT,
    version bigint not null,
    check ((stage in ('committed', 'discarded')) = (over_at is not null))
);
create index activity_import_owner on activity_import (owner, at);

create table activity_import_sheet (
    import ID not null references activity_import (id),
    place bigint not null,
    sheet JSON not null,
    primary key (import, place)
);

-- Rows, some thousands in each piece, deflated. Columns of personal data are not in them.
create table activity_import_piece (
    import ID not null references activity_import (id),
    sheet bigint not null,
    place bigint not null,
    cells BYTES not null,
    verdicts BYTES,
    -- What these rows said, so that later ones are known as duplicates.
    seen BYTES,
    accepted bigint not null,
    corrected bigint not null,
    refused bigint not null,
    duplicates bigint not null,
    unchanged bigint not null,
    changing bigint not null,
    primary key (import, sheet, place)
);

-- Everybody that the rows name, and how many rows they report.
create table activity_import_organisation (
    import ID not null references activity_import (id),
    -- The party's id; for one that is not in the registry = and its folded name.
    key text not null,
    name text not null,
    acronym text,
    kind text not null,
    -- Somebody in the registry who may be the same.
    alike text,
    accepted bigint not null,
    corrected bigint not null,
    refused bigint not null,
    duplicates bigint not null,
    unchanged bigint not null,
    changing bigint not null,
    primary key (import, key)
);

-- Columns as an organisation matched them, for files with the same headings.
create table activity_import_mapping (
    organisation ID not null,
    signature BYTES not null,
    columns JSON not null,
    primary key (organisation, signature)
);

-- What an organisation entered by imports, hashed: the same row is never entered twice, whatever
-- became of the activity and whether or not the organisation may still see it.
create table activity_import_entered (
    organisation ID not null,
    content BYTES not null,
    primary key (organisation, content)
);

-- Parties that an organisation's imports entered into the registry, by the names it knows them by.
create table activity_import_party (
    organisation ID not null,
    folded text not null,
    party ID not null,
    name text not null,
    kind text not null,
    primary key (organisation, folded)
);
create index activity_import_party_party on activity_import_party (party);
