-- Agreements: what parties agree on, every text that it had, and whose hand did what.

create table agreement (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    instrument text not null,
    title text not null,
    framework ID,
    first_day DAY,
    last_day DAY,
    stage text not null,
    -- The party that writes.
    pen ID not null,
    -- The text as it is now.
    number bigint not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index agreement_audience on agreement (audience, level);
create index agreement_owner on agreement (owner);
create index agreement_updated on agreement (updated_at, id);

create table agreement_party (
    agreement ID not null references agreement (id),
    party ID not null,
    primary key (agreement, party)
);
create index agreement_party_party on agreement_party (party, agreement);

-- Texts are added and never changed.
create table agreement_version (
    agreement ID not null references agreement (id),
    number bigint not null,
    -- SHA-256 of the content.
    hash text not null,
    -- Canonical JSON, byte for byte what is accepted and signed.
    content text not null,
    person ID not null,
    party ID not null,
    is_officer boolean not null,
    at MOMENT not null,
    primary key (agreement, number)
);

-- Acceptances, reviews, signatures and what else a person did to the whole. One that does not stand
-- was cleared by a later text.
create table agreement_step (
    agreement ID not null references agreement (id),
    sort text not null,
    person ID not null,
    party ID not null,
    is_officer boolean not null,
    at MOMENT not null,
    number bigint not null,
    hash text not null,
    day DAY,
    -- What whoever signed is called.
    name text,
    reason text,
    -- Of a review: the answers, the conflict and the verdict.
    review JSON,
    stands boolean not null,
    primary key (agreement, sort, person, number, at)
);

create table agreement_translation (
    agreement ID not null references agreement (id),
    section bigint not null,
    language text not null,
    title text not null,
    text text not null,
    -- The hash of the authentic text that it translates: of another one it is out of date.
    of_hash text not null,
    person ID not null,
    party ID not null,
    at MOMENT not null,
    primary key (agreement, section, language)
);

create table agreement_proposal (
    id ID primary key,
    agreement ID not null references agreement (id),
    section bigint,
    title text not null,
    text text not null,
    reason text not null,
    person ID not null,
    party ID not null,
    is_officer boolean not null,
    at MOMENT not null,
    answer text,
    answered_by ID,
    answered_at MOMENT,
    answer_reason text
);
create index agreement_proposal_agreement on agreement_proposal (agreement, at);
