-- Authorisations: what was asked of the host State and what came of it, and the law that asks for it.

create table authorisation (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    kind text not null,
    title text not null,
    -- Who is asked: a party of the registry, or an office by its name.
    authority ID,
    authority_name text,
    -- Codes of sectors, ids of places; an empty list is all of them.
    sectors JSON not null,
    places JSON not null,
    wanted_first DAY,
    wanted_last DAY,
    renews ID references authorisation (id),
    -- [{on, what, said, by, first, last, conditions}], in their order.
    events JSON not null,
    -- What follows from the events, for lists and sums.
    state text not null check (state in ('draft', 'requested', 'acknowledged', 'more_asked',
        'granted', 'refused', 'withdrawn', 'revoked')),
    stage text not null check (stage in ('draft', 'waiting', 'granted', 'ended')),
    requested_on DAY,
    decided_on DAY,
    last_on DAY,
    was_granted boolean not null,
    updated_at MOMENT not null,
    version bigint not null,
    check ((authority is null) <> (authority_name is null))
);
create index authorisation_owner on authorisation (owner, updated_at, id);
create index authorisation_updated on authorisation (updated_at, id);
create index authorisation_stage on authorisation (stage, updated_at, id);
create index authorisation_requested on authorisation (requested_on, id);
create index authorisation_renews on authorisation (renews);
create index authorisation_audience on authorisation (audience, level);

-- What an organisation notes for itself beside one.
create table authorisation_note (
    id ID primary key,
    authorisation ID not null references authorisation (id),
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    text text not null,
    person ID not null,
    at MOMENT not null
);
create index authorisation_note_of on authorisation_note (authorisation, at, id);

create table authorisation_law (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    form text not null,
    title text not null,
    source text,
    -- Names of constituencies.
    covers JSON not null,
    permits text not null,
    sectors JSON not null,
    places JSON not null,
    first_day DAY,
    last_day DAY,
    -- Names of kinds of authorisations.
    asks JSON not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index authorisation_law_updated on authorisation_law (updated_at, id);
