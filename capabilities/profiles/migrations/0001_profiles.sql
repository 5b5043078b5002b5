-- Profiles: what an organisation says of itself, and the dossier it opens to those who verify it.

create table profile (
    -- The organisation.
    party ID primary key,
    id ID not null unique,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    mandate text,
    not_done text,
    not_shared text,
    communities text,
    -- Lists of the names and ids that they are stored under.
    sectors JSON not null,
    places JSON not null,
    languages JSON not null,
    led_by JSON not null,
    networks JSON not null,
    policies JSON not null,
    has_no_policies boolean not null,
    updated_at MOMENT not null,
    version bigint not null
);

create table profile_dossier (
    party ID primary key,
    id ID not null unique,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- 'certificate' with its number, or 'none' with the reason; neither as long as nobody said.
    papers text check (papers in ('certificate', 'none')),
    number text,
    authority text,
    issued_on DAY,
    valid_until DAY,
    why_none text,
    letter_from text,
    why_in_words text,
    -- [{name, office}], [{year, band}] and lists of lines.
    board JSON not null,
    has_no_board boolean not null,
    officers JSON not null,
    funding JSON not null,
    donors JSON not null,
    referees JSON not null,
    updated_at MOMENT not null,
    version bigint not null,
    check ((papers = 'certificate') = (number is not null and authority is not null)),
    check (papers <> 'none' or why_none is not null)
);
