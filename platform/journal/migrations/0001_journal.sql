-- One log for each compartment; its leaves, the tree nodes worth keeping, and signed checkpoints.

create table journal_log (
    -- The owning organisation's id, or the instance's.
    log ID primary key,
    size bigint not null,
    -- The tree's right edge: enough to append and to know the root.
    frontier BYTES not null,
    -- How far a checkpoint covers it.
    covered bigint not null
);

create table journal_leaf (
    log ID not null references journal_log (log),
    position bigint not null,
    deed ID not null,
    act text not null,
    person ID,
    organisation ID,
    at MOMENT not null,
    kind text not null,
    record ID not null,
    commitment BYTES not null,
    -- Null once shredded: then nobody can learn from the commitment what was done.
    salt BYTES,
    content text,
    primary key (log, position)
);
create index journal_leaf_record on journal_leaf (record, at);
create index journal_leaf_deed on journal_leaf (deed);

create table journal_node (
    log ID not null references journal_log (log),
    level bigint not null,
    position bigint not null,
    hash BYTES not null,
    primary key (log, level, position)
);

create table journal_checkpoint (
    log ID not null references journal_log (log),
    size bigint not null,
    note text not null,
    -- The tree's right edge at this size, so that the next one need not begin at the first leaf.
    frontier BYTES not null,
    at MOMENT not null,
    primary key (log, size)
);
