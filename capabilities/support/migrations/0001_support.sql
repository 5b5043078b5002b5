-- Support to security forces that are not of the United Nations, and what was decided about it.

create table support (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- Read by all of its owner where something is owed for it.
    reference text not null,
    kind text not null,
    recipient text not null,
    commander text,
    through ID,
    text text not null,
    -- Why it is outside the policy, where its kind is.
    outside text,
    agreement ID,
    -- Ids of whoever proposed it: none of them decides.
    writers JSON not null,
    -- [{on, by, name, what, …}], in their order.
    steps JSON not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index support_updated on support (updated_at, id);
create index support_owner on support (owner, updated_at, id);
create index support_audience on support (audience, level, updated_at);
create index support_agreement on support (agreement);

-- Who of its owner is named, and sees it.
create table support_person (
    support ID not null references support (id),
    person ID not null,
    primary key (support, person)
);
create index support_person_of on support_person (person, support);
