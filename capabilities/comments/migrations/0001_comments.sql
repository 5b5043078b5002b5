-- Comments on records of any kind.

create table comment (
    id ID primary key,
    -- The kind and the id of the record that it is about.
    about_kind text not null,
    about ID not null,
    person ID not null,
    organisation ID not null,
    text text not null,
    at MOMENT not null
);
create index comment_about on comment (about, at);
