-- What others than those who verify here have found of an organisation, as it brought it; and who
-- relies upon it.

create table diligence_passport (
    id ID primary key,
    -- The organisation that it is about.
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    kind text not null
        check (kind in ('hact', 'cbpf', 'procurement', 'donor', 'echo', 'other')),
    body text not null,
    assessed_on DAY not null,
    -- The last day on which it holds.
    valid_until DAY not null,
    note text,
    brought_by ID not null,
    -- Why it was taken back; none while it stands.
    withdrawn text,
    version bigint not null
);
create index diligence_passport_owner on diligence_passport (owner, valid_until, id);
create index diligence_passport_ends on diligence_passport (valid_until, id);
create index diligence_passport_audience on diligence_passport (audience, level);

create table diligence_recognition (
    id ID primary key,
    -- As the passport is shared; where it was declined, among the two.
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    passport ID not null references diligence_passport (id),
    -- Who verifies.
    verifier ID not null,
    -- Until when it stands for what; neither where it was declined.
    verification_until DAY,
    psea_until DAY,
    reason text,
    said_on DAY not null,
    said_by ID not null,
    version bigint not null,
    check (reason is not null or verification_until is not null or psea_until is not null)
);
create unique index diligence_recognition_passport
    on diligence_recognition (passport, verifier);
create index diligence_recognition_owner on diligence_recognition (owner);
create index diligence_recognition_audience on diligence_recognition (audience, level);
