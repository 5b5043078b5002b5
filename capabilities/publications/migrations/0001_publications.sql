-- Publications: what the parties of a signed agreement tell of it in public.

-- What stands between the parties: what is proposed, who agreed to it, who took it back.
create table publication (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- One for each agreement, so that its address stays.
    agreement ID not null,
    -- Canonical JSON, byte for byte what is agreed to.
    proposed text,
    -- {by, consents}, each {person, party, at}.
    hands JSON,
    -- {by, reason}
    withdrawn JSON,
    updated_at MOMENT not null,
    version bigint not null
);
create unique index publication_agreement on publication (agreement);
create index publication_audience on publication (audience, level);
create index publication_owner on publication (owner);

-- What everybody reads: no row, no page.
create table publication_public (
    id ID primary key references publication (id),
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    content text not null,
    since MOMENT not null,
    -- The day on which the agreement was amended in what is told here.
    outdated_on DAY
);
create index publication_public_since on publication_public (since, id);
create index publication_public_owner on publication_public (owner, audience);
