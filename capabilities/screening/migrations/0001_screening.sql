-- Screening: names of organisations and of their office holders beside a sanctions list.

-- Each list that was brought; the latest counts, and the entries are those of the latest.
create table screening_list (
    id ID primary key,
    -- Counts them: the last one counts.
    number bigint not null unique,
    generated_on DAY,
    entries bigint not null,
    sha256 BYTES not null,
    brought_by ID not null,
    brought_at MOMENT not null
);

create table screening_entry (
    entry text primary key,
    kind text not null,
    reference text,
    listed_on DAY,
    -- [{name, quality}]
    names JSON not null,
    births JSON not null,
    nationalities JSON not null,
    -- Tells whether the entry is as it was: a hash of everything above.
    print BYTES not null
);

-- That a verifying party looked: how many names, in which list.
create table screening_look (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    list ID not null,
    names bigint not null,
    looked_at MOMENT not null,
    unique (party, owner)
);

create table screening_match (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    -- Whose name it is: the organisation's, an officer's or a board member's; nobody else's.
    subject text not null check (subject in ('organisation', 'officer', 'board')),
    name text not null,
    entry text not null,
    kind text not null,
    reference text,
    listed_name text not null,
    -- What the entry was like when the two were compared last.
    print BYTES not null,
    percent bigint not null,
    -- ["spelling", …]
    why JSON not null,
    verdict text not null
        check (verdict in ('open', 'proposed', 'ignored', 'confirmed', 'gone')),
    -- Whoever said the last word: who proposes does not confirm (R5.11).
    said_by ID,
    -- The legal reason for which the party is not told of what was confirmed.
    restricted text,
    -- The entry changed after somebody had said that it is somebody else.
    is_asked_again boolean not null,
    found_at MOMENT not null,
    version bigint not null,
    check (verdict not in ('proposed', 'ignored', 'confirmed') or said_by is not null)
);
create index screening_match_party on screening_match (party, owner);
create index screening_match_found on screening_match (found_at, id);
create index screening_match_audience on screening_match (audience, level);

-- What people said of a match, by name.
create table screening_word (
    match ID not null references screening_match (id),
    number bigint not null,
    finding text not null check (finding in ('them', 'other')),
    reason text not null,
    person ID not null,
    name text not null,
    at MOMENT not null,
    primary key (match, number)
);
