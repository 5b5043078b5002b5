-- Stakeholders: groups and offices of a place that have no account here, when they were heard, and
-- how they stand to others.

create table stakeholder (
    id ID primary key,
    -- Whoever recorded it.
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- What a group or an office is called; never a person.
    name text not null,
    body text not null,
    place ID not null,
    -- Lists of the names that they are stored under.
    communities JSON not null,
    languages JSON not null,
    interest text,
    influence text,
    approach text,
    source text not null,
    as_of DAY not null,
    confirmed_on DAY not null,
    -- Counts the checks: each is owed by itself.
    round bigint not null,
    ended_on DAY,
    -- Its name, folded: what it sorts under.
    sort text not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index stakeholder_sort on stakeholder (sort, id);
create index stakeholder_place on stakeholder (place, sort, id);
create index stakeholder_owner on stakeholder (owner, sort, id);

-- For whom it speaks.
create table stakeholder_community (
    stakeholder ID not null references stakeholder (id),
    community text not null,
    primary key (stakeholder, community)
);
create index stakeholder_community_community on stakeholder_community (community, stakeholder);

-- When it was heard, by whom, and what came of it.
create table stakeholder_hearing (
    stakeholder ID not null references stakeholder (id),
    number bigint not null,
    heard_on DAY not null,
    heard_by ID not null,
    outcome text not null,
    primary key (stakeholder, number)
);
create index stakeholder_hearing_day on stakeholder_hearing (stakeholder, heard_on);

-- How it stands to another stakeholder or to a party of the register: a record of its own, because
-- who is at odds with whom is for fewer eyes than that they are there.
create table stakeholder_relation (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    stakeholder ID not null references stakeholder (id),
    sort text not null,
    other ID references stakeholder (id),
    party ID,
    note text,
    source text not null,
    as_of DAY not null,
    -- To whom one person would show a tension, and why; a second one agrees.
    proposed_by ID,
    proposed_to ID,
    proposed_why text,
    agreed_by ID,
    ended_on DAY,
    updated_at MOMENT not null,
    version bigint not null,
    check ((other is null) <> (party is null)),
    check ((proposed_by is null) = (proposed_to is null))
);
create index stakeholder_relation_stakeholder on stakeholder_relation (stakeholder, id);
create index stakeholder_relation_other on stakeholder_relation (other, id);
create index stakeholder_relation_party on stakeholder_relation (party, id);
create index stakeholder_relation_owner on stakeholder_relation (owner, id);
