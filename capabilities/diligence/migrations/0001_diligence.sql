-- Diligence: what others find of an organisation. Verifications are dated and never overwritten.

create table diligence_verification (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    -- [{question, yes, comment}]
    answers JSON not null,
    is_positive boolean not null,
    made_on DAY not null,
    -- The last day on which it holds.
    valid_until DAY,
    made_by ID not null,
    -- Counts the verifications of this party by this verifier: the last one is the one that counts.
    number bigint not null,
    version bigint not null,
    check (is_positive = (valid_until is not null))
);
create unique index diligence_verification_party
    on diligence_verification (party, owner, number);
create index diligence_verification_audience on diligence_verification (audience, level);

create table diligence_flag (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    party ID not null,
    category text not null,
    stage text not null
        check (stage in ('observation', 'yellow', 'escalated', 'red', 'closed')),
    text text not null,
    -- The legal reason for which the party does not see it.
    restricted text,
    review_on DAY not null,
    was_escalated boolean not null,
    escalated_by ID,
    raised_at MOMENT not null,
    updated_at MOMENT not null,
    version bigint not null
);
create index diligence_flag_party on diligence_flag (party);
create index diligence_flag_review on diligence_flag (review_on, id);
create index diligence_flag_audience on diligence_flag (audience, level);

-- How a flag came to stand as it stands.
create table diligence_flag_step (
    flag ID not null references diligence_flag (id),
    number bigint not null,
    stage text not null,
    reason text not null,
    person ID not null,
    organisation ID not null,
    at MOMENT not null,
    primary key (flag, number)
);
