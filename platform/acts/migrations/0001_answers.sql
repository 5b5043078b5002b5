-- Acts already answered, by idempotency key: the same key and the same content give the same
-- answer again; the same key with other content is a conflict.

create table acts_answer (
    account ID not null,
    key text not null,
    act text not null,
    content BYTES not null,
    record ID not null,
    path text not null,
    shape JSON not null,
    at MOMENT not null,
    primary key (account, key)
);
create index acts_answer_at on acts_answer (at);
