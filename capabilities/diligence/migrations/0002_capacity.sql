-- What a verifier found of an organisation's ways to prevent and answer sexual exploitation and
-- abuse, and what is done by when where it is not enough.

create table diligence_capacity (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    -- {"standards": [{standard, met, note}]} or {"basis": …}
    found JSON not null,
    -- What follows from it, for whoever reads the table.
    rating text not null
        check (rating in ('low', 'medium', 'full', 'assumed_low', 'no_contact')),
    -- Why it was assessed although an assessment by another was valid.
    again text,
    made_on DAY not null,
    made_by ID not null,
    -- The final determination; none while the assessment is preliminary.
    determined_on DAY,
    determined_by ID,
    reason text,
    valid_until DAY,
    -- The last day on which it holds; the last of all days while it is preliminary.
    ends_on DAY not null,
    -- What is to be done by when: [{text, due}]; none where there is no plan.
    plan JSON,
    -- Counts the assessments of this party by this verifier.
    number bigint not null,
    version bigint not null,
    check ((determined_on is null) = (valid_until is null))
);
create unique index diligence_capacity_party on diligence_capacity (party, owner, number);
create index diligence_capacity_ends on diligence_capacity (ends_on, id);
create index diligence_capacity_audience on diligence_capacity (audience, level);
