-- Activities: who does what, where, when, for whom.

create table activity (
    id ID primary key,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    kind text not null,
    sector text not null,
    subsector text,
    title text not null,
    description text,
    status text not null check (status in ('planned', 'ongoing', 'suspended', 'completed', 'cancelled')),
    first_day DAY,
    last_day DAY,
    population_group text,
    -- {total, women, men, girls, boys}; the totals stand beside them for sums.
    targeted JSON,
    reached JSON,
    targeted_total bigint,
    reached_total bigint,
    modality text,
    budget_minor bigint,
    budget_currency text,
    programme text,
    record_key text,
    entered_by ID,
    -- What the reporter's row said, hashed: the same row brought in twice is known again.
    content BYTES,
    reported_on DAY not null,
    updated_at MOMENT not null,
    withdrawn boolean not null,
    version bigint not null,
    check (first_day is null or last_day is null or first_day <= last_day),
    check ((budget_minor is null) = (budget_currency is null))
);
create index activity_updated on activity (updated_at, id);
create index activity_audience on activity (audience, level, updated_at);
create index activity_owner on activity (owner, updated_at);
create index activity_sector on activity (sector, status, updated_at);
create unique index activity_record_key on activity (owner, record_key);
create index activity_content on activity (owner, content);

-- Each place that an activity is in, and each area above it: a filter by region is one look-up.
create table activity_place (
    activity ID not null references activity (id),
    place ID not null,
    stated boolean not null,
    primary key (activity, place)
);
create index activity_place_place on activity_place (place, activity);

create table activity_party (
    activity ID not null references activity (id),
    part text not null check (part in ('reporting', 'lead', 'implementing', 'donor')),
    rank bigint not null,
    party ID not null,
    primary key (activity, part, rank)
);
create index activity_party_party on activity_party (party, activity);

-- Exactly where: a record of its own, narrower than the activity.
create table activity_site (
    id ID primary key,
    activity ID not null references activity (id) deferrable initially deferred,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    name text,
    latitude REAL8,
    longitude REAL8
);
create unique index activity_site_activity on activity_site (activity);

-- Whom to call: a person's details, narrower than the activity.
create table activity_contact (
    id ID primary key,
    activity ID not null references activity (id) deferrable initially deferred,
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    name text,
    email text,
    phone text
);
create unique index activity_contact_activity on activity_contact (activity);

create table activity_text (
    id ID primary key references activity (id),
    folded text not null
);
--sqlite
create virtual table activity_text_words using fts5 (folded, content='activity_text', content_rowid='rowid');
create trigger activity_text_insert after insert on activity_text begin
    insert into activity_text_words (rowid, folded) values (new.rowid, new.folded);
end;
create trigger activity_text_delete after delete on activity_text begin
    insert into activity_text_words (activity_text_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
end;
create trigger activity_text_update after update on activity_text begin
    insert into activity_text_words (activity_text_words, rowid, folded)
    values ('delete', old.rowid, old.folded);
    insert into activity_text_words (rowid, folded) values (new.rowid, new.folded);
end;
--postgres
create index activity_text_words on activity_text using gin (to_tsvector('simple', folded));
--both
