-- Access: what keeps help from people, figures of it that go out, and breaches of the mission's status
-- agreement, which are something else (R6.7).

create table access_incident (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    category text not null,
    first_day DAY not null,
    last_day DAY,
    -- Ids of places, codes of sectors.
    places JSON not null,
    sectors JSON not null,
    affected text not null,
    responsible text not null,
    people bigint,
    days_lost bigint,
    text text not null,
    stage text not null check (stage in ('reported', 'validated', 'acted', 'resolved',
        'unresolved', 'archived')),
    updated_at MOMENT not null,
    version bigint not null
);
create index access_incident_updated on access_incident (updated_at, id);
create index access_incident_owner on access_incident (owner, updated_at, id);
create index access_incident_audience on access_incident (audience, level, updated_at);
create index access_incident_day on access_incident (first_day);

-- Whom exactly it hit and who did it.
create table access_identity (
    incident ID primary key references access_incident (id),
    organisation ID,
    actor text
);

create table access_figures (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    title text not null,
    first_day DAY not null,
    last_day DAY not null,
    fineness text not null,
    -- [{place, category, incidents}]: none of them small.
    cells JSON not null,
    published_at MOMENT not null
);
create index access_figures_published on access_figures (published_at, id);
create index access_figures_owner on access_figures (owner, last_day);
create index access_figures_audience on access_figures (audience, level);

create table access_violation (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    breach text not null,
    happened_on DAY not null,
    places JSON not null,
    text text not null,
    -- [{on, what, said}]
    steps JSON not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index access_violation_owner on access_violation (owner, updated_at, id);
create index access_violation_updated on access_violation (updated_at, id);
create index access_violation_audience on access_violation (audience, level);
