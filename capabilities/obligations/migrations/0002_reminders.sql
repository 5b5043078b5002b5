-- Letters of what is due, and calendars.

-- When an organisation's people are written to next; none where nothing is owed.
create table obligation_reminder (
    organisation ID primary key,
    due_at MOMENT not null
);

-- Who wants no letters.
create table obligation_quiet (
    person ID primary key references person (id),
    since MOMENT not null
);

-- What each person was told of last by letter, as it stood then: the same is not told twice.
create table obligation_told (
    person ID not null references person (id),
    obligation ID not null references obligation (id),
    state text not null,
    turn_due DAY not null,
    stage bigint not null,
    primary key (person, obligation)
);

-- The secret address of a person's calendar.
create table obligation_calendar (
    person ID primary key references person (id),
    id ID not null unique,
    organisation ID not null,
    -- SHA-256 of the secret; the secret itself is only with the calendar program.
    hash BYTES not null unique,
    made_at MOMENT not null
);
