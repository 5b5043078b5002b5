-- The entry of the journal that an answer told of, so that a repeated request is told of it again.
alter table acts_answer add column entry JSON;
