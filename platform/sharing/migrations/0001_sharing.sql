-- Audiences and their members, the protocol's adherents, releases, and who read what is sensitive.

create table sharing_audience (
    id ID primary key,
    kind text not null,
    -- [[language, name], …]; null for those that the product ships.
    names JSON,
    owner ID
);
create index sharing_audience_owner on sharing_audience (owner);

create table sharing_member (
    audience ID not null references sharing_audience (id),
    party ID not null,
    first_day DAY not null,
    last_day DAY,
    primary key (audience, party),
    check (last_day is null or first_day <= last_day)
);
create index sharing_member_party on sharing_member (party);

-- A party that coordinates in an audience sees the overlaps between what it may see there.
create table sharing_coordinator (
    audience ID not null references sharing_audience (id),
    party ID not null,
    primary key (audience, party)
);
create index sharing_coordinator_party on sharing_coordinator (party);

-- What the rule asks of a party. `adheres_from` and `adheres_until`: the information-sharing
-- protocol binds it on these days (R8.5).
create table sharing_party (
    party ID primary key,
    constituency text not null,
    adheres_from DAY,
    adheres_until DAY,
    check (adheres_until is null or adheres_from <= adheres_until)
);

create table sharing_release (
    id ID primary key,
    record ID not null,
    recipient ID not null,
    purpose text not null,
    last_day DAY not null,
    made_by ID not null,
    at MOMENT not null,
    revoked_at MOMENT
);
create index sharing_release_recipient on sharing_release (recipient, last_day);
create index sharing_release_record on sharing_release (record, at);

-- R8.7: every reading of HIGH and above by somebody else, shown to the owner.
create table sharing_read (
    id ID primary key,
    record ID not null,
    owner ID not null,
    person ID,
    party ID,
    how text not null,
    at MOMENT not null
);
create index sharing_read_record on sharing_read (record, at);
create index sharing_read_owner on sharing_read (owner, at);
