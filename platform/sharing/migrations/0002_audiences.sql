-- Audiences end, and count what is changed of themselves.

alter table sharing_audience add column ended_on DAY;
alter table sharing_audience add column version bigint not null default 1;
