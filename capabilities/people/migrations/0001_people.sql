-- Accounts, and everything that lets their owners in: sessions, devices, codes, guesses.

create table person (
    id ID primary key,
    organisation ID not null references party (id),
    name text not null,
    -- The name folded, for the order of lists.
    sort text not null,
    email text not null,
    language text not null,
    -- `authorized_officer.reader`: in alphabetical order, each once.
    roles text not null,
    standing text not null check (standing in ('invited', 'confirmed', 'suspended', 'ended')),
    invited_by ID,
    -- The Argon2id hash; null until the invitation was accepted.
    password text,
    -- Long enough to be the only factor.
    password_suffices boolean not null,
    second_factor BYTES,
    -- The last time step whose code was used: a code counts once.
    second_factor_step bigint not null,
    second_factor_at MOMENT,
    version bigint not null,
    created_at MOMENT not null,
    check ((second_factor is null) = (second_factor_at is null)),
    check (standing <> 'confirmed' or password is not null)
);
create index person_organisation on person (organisation, sort, id);
create index person_sort on person (sort, id);
-- An address opens one account. Invitations may share one, so that inviting never tells whether
-- somebody has an account elsewhere.
create unique index person_email on person (email)
    where password is not null and standing <> 'ended';

create table people_session (
    id ID primary key,
    person ID not null references person (id),
    -- SHA-256 of the token; the token itself is only in the browser.
    token BYTES not null unique,
    stage text not null check (stage in ('whole', 'code_awaited', 'enrolment_awaited')),
    created_at MOMENT not null,
    last_seen_at MOMENT not null,
    expires_at MOMENT not null
);
create index people_session_person on people_session (person, created_at);
create index people_session_expires on people_session (expires_at);

-- Devices on which an account was used: guesses from elsewhere cannot lock them out.
create table people_device (
    id ID primary key,
    person ID not null references person (id),
    token BYTES not null,
    last_used_at MOMENT not null,
    unique (person, token)
);

-- Failed attempts since the last success: one row for each known device of an account, and one for
-- all unknown devices together. Attempts at addresses without an account share a row of nobody's.
create table people_guess (
    person ID not null,
    device ID not null,
    in_a_row bigint not null,
    window_from MOMENT not null,
    in_window bigint not null,
    last_at MOMENT not null,
    primary key (person, device)
);

-- What an invitation's link carries: single use.
create table people_code (
    code BYTES primary key,
    person ID not null references person (id),
    expires_at MOMENT not null
);
create index people_code_person on people_code (person);

create table people_recovery_code (
    person ID not null references person (id),
    code BYTES not null,
    primary key (person, code)
);

-- The set-up code that the first start printed; gone once it was used.
create table people_set_up (
    code BYTES primary key
);

-- Organisations that ask to take part. Nothing of theirs exists before somebody admits them.
create table people_application (
    id ID primary key,
    organisation text not null,
    acronym text,
    kind text not null,
    constituency text not null,
    name text not null,
    email text not null,
    language text not null,
    stage text not null check (stage in ('waiting', 'admitted', 'declined')),
    made_at MOMENT not null,
    party ID,
    decided_by ID,
    decided_at MOMENT,
    check ((stage = 'waiting') = (decided_at is null))
);
create index people_application_made on people_application (stage, made_at, id);
