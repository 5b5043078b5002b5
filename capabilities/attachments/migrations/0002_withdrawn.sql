-- Files that were taken back: what they were stays known, and their bytes go.
alter table attachment add column withdrawn_at MOMENT;
alter table attachment add column withdrawn_because text;
