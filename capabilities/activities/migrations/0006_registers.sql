-- What the rows of an import become: activities, or records of a capability that stands on this one.
alter table activity_import add column register text not null default 'activities';
-- Who or what says so, for rows that do not say it themselves.
alter table activity_import add column source text;
