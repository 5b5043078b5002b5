-- Keys with which officers sign: only the public half. The private one never leaves the browser
-- that made it.

create table signing_key (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    person ID not null,
    -- What the person calls the device.
    name text not null,
    -- Ed25519, 32 bytes, in hexadecimal.
    public text not null unique,
    made_at MOMENT not null,
    confirmed_by ID,
    confirmed_at MOMENT,
    revoked_by ID,
    revoked_at MOMENT,
    version bigint not null,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (revoked_at is not null or revoked_by is null)
);
create index signing_key_owner on signing_key (owner, made_at, id);
create index signing_key_person on signing_key (person);
