-- What two people confirmed, two people lift (R5.11).

-- Whoever spoke last says that it is somebody else after all: the match stands until another agrees.
alter table screening_match add column is_doubted boolean not null default false;
