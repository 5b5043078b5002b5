-- Attachments: files beside records of any kind. Their bytes lie beside the database, under their hash.

create table attachment (
    id ID primary key,
    -- The kind, the id and the page of the record that it is about.
    about_kind text not null,
    about ID not null,
    path text not null,
    -- As the record is shared: whoever sees the one sees the other.
    owner ID not null,
    level bigint not null,
    tlp bigint not null,
    audience ID not null,
    name text not null,
    media text not null,
    bytes bigint not null,
    sha256 text not null,
    person ID not null,
    organisation ID not null,
    at MOMENT not null
);
create index attachment_about on attachment (about, at);
create index attachment_sha256 on attachment (sha256);

-- When files that nobody names are looked for next.
create table attachment_sweep (
    id bigint primary key,
    due_at MOMENT not null
);
