-- Assurance: how risky a partner is found to be, what it received in a year, and who looked.

create table assurance_assessment (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    basis text not null,
    risk text not null,
    -- {area: risk}, of a micro-assessment.
    areas JSON not null,
    made_on DAY not null,
    expires_on DAY not null,
    text text not null,
    at MOMENT not null
);
create index assurance_assessment_party on assurance_assessment (party, made_on, id);

create table assurance_year (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    year bigint not null,
    -- Whole US dollars.
    cash bigint not null,
    liquidations bigint not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index assurance_year_year on assurance_year (year, id);
create index assurance_year_owner on assurance_year (owner, year, id);
create index assurance_year_party on assurance_year (party, year, id);
create index assurance_year_audience on assurance_year (audience, level, year, id);

create table assurance_engagement (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    year ID not null references assurance_year (id),
    party ID not null,
    kind text not null,
    title text not null,
    planned_on DAY not null,
    stage text not null check (stage in ('planned', 'held', 'commented', 'final', 'cancelled')),
    held_on DAY,
    comment_by DAY,
    report text,
    -- [{priority, category, text}]
    findings JSON not null,
    comments text,
    -- What was said at the end, or why it was cancelled.
    conclusion text,
    updated_at MOMENT not null,
    version bigint not null
);
create index assurance_engagement_year on assurance_engagement (year, planned_on, id);

create table assurance_thresholds (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    first_day DAY not null,
    -- [{up_to, high, medium, low}], the last without an end.
    bands JSON not null,
    spot_check_over bigint not null,
    rating_over bigint not null,
    reason text not null,
    set_at MOMENT not null
);
create index assurance_thresholds_first on assurance_thresholds (first_day, set_at, id);
