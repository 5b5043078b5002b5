-- When somebody proved themselves in a session, and what its device is called in their list.

alter table people_session add column proved_at MOMENT;
alter table people_session add column browser text not null default 'unknown';
alter table people_session add column system text not null default 'unknown';
