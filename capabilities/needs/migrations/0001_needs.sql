-- Needs: how many people in a place need something, who says so, and as of which day.

create table need (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    place ID not null,
    place_level bigint not null,
    sector text not null,
    population_group text not null,
    source text not null,
    -- Place, sector, group and source as one: later figures of a series take the place of earlier.
    series ID not null,
    as_of DAY not null,
    population bigint,
    affected bigint,
    -- {total, women, men, girls, boys, elderly, households}; the total stands beside them for sums.
    in_need JSON,
    in_need_total bigint,
    targeted bigint,
    reached bigint,
    link text,
    note text,
    updated_at MOMENT not null,
    withdrawn boolean not null,
    version bigint not null,
    check (population is not null or affected is not null or in_need_total is not null
        or targeted is not null or reached is not null)
);
create unique index need_series on need (owner, series, as_of) where not withdrawn;
create index need_audience on need (audience, level);
create index need_in_need on need (in_need_total, id);

-- The place of each, and every area above it: what is in a region is one look-up.
create table need_area (
    need ID not null references need (id),
    area ID not null,
    primary key (need, area)
);
create index need_area_area on need_area (area, need);
