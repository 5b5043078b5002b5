-- Offers and asks: what parties can do and what they need, before any agreement.

create table offer (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    side text not null check (side in ('offered', 'asked')),
    sort text not null,
    title text not null,
    note text,
    amount text,
    -- Lists of the names that they are stored under; none is any.
    sectors JSON not null,
    places JSON not null,
    languages JSON not null,
    -- The last day on which it stands.
    until DAY not null,
    withdrawn_on DAY,
    updated_at MOMENT not null,
    version bigint not null
);
create index offer_updated on offer (updated_at, id);
create index offer_side on offer (side, sort, updated_at, id);
create index offer_owner on offer (owner, updated_at, id);

-- Where it holds; one without a line here holds everywhere.
create table offer_place (
    offer ID not null references offer (id),
    place ID not null,
    primary key (offer, place)
);
create index offer_place_place on offer_place (place, offer);
