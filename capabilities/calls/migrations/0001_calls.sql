-- Calls for partners: what is sought, what was asked about it, who applied, how it was scored; and
-- ideas that nobody called for.

create table call (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    road text not null check (road in ('open', 'direct')),
    title text not null,
    text text not null,
    sector text,
    place ID,
    budget_minor bigint,
    currency text,
    questions_until DAY not null,
    apply_until DAY not null,
    told_on DAY not null,
    first_day DAY,
    last_day DAY,
    -- [[criterion, weight], …]
    weights JSON not null,
    -- Of a direct one: who is invited, and why nobody else.
    invited ID,
    justifications JSON not null,
    justification text,
    -- The people who score, once they are named.
    reviewers JSON not null,
    stage text not null,
    reason text,
    updated_at MOMENT not null,
    version bigint not null,
    check ((budget_minor is null) = (currency is null)),
    check (questions_until <= apply_until and apply_until <= told_on)
);
create index call_audience on call (audience, level);
create index call_owner on call (owner);
create index call_apply on call (apply_until, id);

create table call_question (
    id ID primary key,
    call ID not null references call (id),
    -- Told to nobody: all who apply are answered alike.
    asked_by ID not null,
    asked_at MOMENT not null,
    text text not null,
    answer text,
    answered_at MOMENT,
    version bigint not null
);
create index call_question_call on call_question (call, asked_at, id);

create table call_application (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    call ID not null references call (id),
    approach text not null,
    presence text not null,
    asked_minor bigint,
    currency text,
    filed_at MOMENT not null,
    state text not null,
    -- What whoever called says to the applicant, and what the applicant says back.
    feedback text,
    reply text,
    version bigint not null,
    check ((asked_minor is null) = (currency is null))
);
create index call_application_call on call_application (call, filed_at, id);
create index call_application_owner on call_application (owner);
-- One of each applicant stands.
create unique index call_application_one on call_application (call, owner)
    where state <> 'withdrawn';

create table call_score (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    call ID not null references call (id),
    application ID not null references call_application (id),
    reviewer ID not null,
    -- A declared conflict stands in place of points.
    conflict text,
    -- In the order of the call's criteria.
    points JSON,
    comment text,
    at MOMENT not null,
    unique (application, reviewer),
    check ((conflict is null) <> (points is null))
);
create index call_score_call on call_score (call);

create table call_idea (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    sent_to ID not null,
    title text not null,
    text text not null,
    sector text,
    place ID,
    state text not null,
    -- The direct call that came of it.
    call ID,
    answer text,
    sent_at MOMENT not null,
    version bigint not null
);
create index call_idea_audience on call_idea (audience, level);
create index call_idea_sent on call_idea (sent_at, id);
