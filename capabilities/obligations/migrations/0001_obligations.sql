-- Obligations: what one party owes another by a day.

create table obligation (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    -- The record that it comes from, and what tells several of one record apart; none where people
    -- made it by hand.
    about_kind text,
    about ID,
    about_path text,
    part text,
    sort text not null,
    owed_by ID not null,
    owed_to ID not null,
    due_on DAY not null,
    title text not null,
    note text,
    state text not null,
    -- Since when it stands so, and when it was last delivered.
    since DAY not null,
    delivered_on DAY,
    -- What was said, and what was pointed to, with the last step.
    said text,
    link text,
    -- Whose move it is and by when, whom that is for, and whether any is left: a list is one
    -- stretch of an index.
    turn ID not null,
    other ID,
    turn_due DAY not null,
    is_ended boolean not null,
    updated_at MOMENT not null,
    version bigint not null
);
create unique index obligation_about on obligation (about, part);
create index obligation_turn on obligation (turn, is_ended, turn_due, id);
create index obligation_other on obligation (other, is_ended, turn_due, id);

-- Every step of each, in their order.
create table obligation_step (
    obligation ID not null references obligation (id),
    version bigint not null,
    state text not null,
    due_on DAY not null,
    -- None where the product itself took it.
    organisation ID,
    said text,
    link text,
    at MOMENT not null,
    primary key (obligation, version)
);
