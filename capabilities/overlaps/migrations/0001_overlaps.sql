-- Overlaps: what was found, what people said of it, and what is to be looked through again.

-- What the looks found: for two organisations in a sector and an area, and for each combination of
-- openness of the two sides, the strongest pair of activities. Nothing here was said by a person;
-- all of it can be found again at any time.
create table overlap_proposal (
    overlap ID not null,
    party_a ID not null,
    party_b ID not null,
    sector text not null,
    place ID not null,
    area ID not null,
    strength bigint not null check (strength between 0 and 100),
    activity_a ID not null,
    level_a bigint not null,
    tlp_a bigint not null,
    audience_a ID not null,
    activity_b ID not null,
    level_b bigint not null,
    tlp_b bigint not null,
    audience_b ID not null,
    primary key (overlap, level_a, tlp_a, audience_a, level_b, tlp_b, audience_b),
    check (party_a < party_b)
);
create index overlap_proposal_party_a on overlap_proposal (party_a, strength);
create index overlap_proposal_party_b on overlap_proposal (party_b, strength);
create index overlap_proposal_activity_a on overlap_proposal (activity_a);
create index overlap_proposal_activity_b on overlap_proposal (activity_b);
create index overlap_proposal_area on overlap_proposal (area, sector);
-- A coordinator's list: the strongest of very many, without sorting them.
create index overlap_proposal_strength on overlap_proposal (strength desc, overlap);

-- What people made of it: a row from the first word on. No look changes it.
create table overlap_case (
    id ID primary key,
    party_a ID not null,
    party_b ID not null,
    sector text not null,
    place ID not null,
    stage text not null check (stage in ('under_discussion', 'confirmed_duplicate',
        'complementary', 'justified', 'dismissed', 'wrong_data', 'resolved')),
    verdict text check (verdict in ('confirmed_duplicate', 'complementary', 'justified',
        'dismissed', 'wrong_data')),
    adapts ID,
    reason text,
    action text,
    -- Who brought it to this stage, and when.
    person ID not null,
    party ID not null,
    at MOMENT not null,
    version bigint not null,
    check (adapts is null or adapts in (party_a, party_b)),
    check ((stage = 'under_discussion') = (verdict is null)),
    check ((verdict is null) = (reason is null)),
    check ((stage = 'resolved') = (action is not null))
);
create index overlap_case_party_a on overlap_case (party_a, at);
create index overlap_case_party_b on overlap_case (party_b, at);
create index overlap_case_at on overlap_case (at, id);

-- What was done and said, in its order, as both organisations may read it.
create table overlap_step (
    overlap ID not null references overlap_case (id) deferrable initially deferred,
    place bigint not null,
    act text not null,
    person ID not null,
    party ID not null,
    at MOMENT not null,
    said text,
    primary key (overlap, place)
);

-- Clusters of sectors in areas that wait to be looked through: each waits once, however many
-- activities change meanwhile.
create table overlap_waiting (
    cluster text not null,
    area ID not null,
    primary key (cluster, area)
);
