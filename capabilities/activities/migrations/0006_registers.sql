-- What the rows of an import become: activities, or records of a capability that stands on this one.
alter table activity_import add column register text not null default 'activities';
