-- API tokens: what lets a program act for a person.

create table token (
    id ID primary key,
    person ID not null references person (id),
    -- The person's, whose administrator sees it and whose journal it stands in.
    organisation ID not null references party (id),
    name text not null,
    -- Names of rights: ["activities.read", …].
    scopes JSON not null,
    -- SHA-256 of the secret; the secret itself is only with the program.
    hash BYTES not null unique,
    made_at MOMENT not null,
    expires_at MOMENT not null,
    -- To the hour, and written down every few minutes.
    last_used_at MOMENT,
    revoked_at MOMENT,
    -- Null where it ended with the account.
    revoked_by ID,
    check (revoked_by is null or revoked_at is not null)
);
create index token_person on token (person, id);
create index token_organisation on token (organisation, id);
