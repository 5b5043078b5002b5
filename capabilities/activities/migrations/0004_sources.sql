-- Where a report comes from, and where more of it can be read.
alter table activity add column source text;
alter table activity add column link text;
