-- In which order entries came to be seen, over all logs: what follows them reads on from there.

-- Entries from before have none: they are told first.
alter table journal_leaf add column turn bigint not null default 0;
create index journal_leaf_turn_order on journal_leaf (turn, log, position);
--postgres
create sequence journal_leaf_turn;
--both
