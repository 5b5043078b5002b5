-- What has become of an agreement of which something is public. Unless it runs as its days say:
-- suspended, terminated or closed, and since when or from when.
alter table publication_public add column course text not null default 'runs';
alter table publication_public add column course_on DAY;
-- Its last day, told only where the parties tell the period.
alter table publication_public add column last_day DAY;
-- While it is being amended it stays what it was on this day (K19).
alter table publication_public add column frozen_on DAY;

-- What is public already ends on the day that it tells, unless that was amended; anything else that
-- becomes of its agreement, it hears.
--sqlite
update publication_public set last_day = json_extract(content, '$.facts.period.last_day')
where outdated_on is null;
--postgres
update publication_public set last_day = content::jsonb #>> '{facts,period,last_day}'
where outdated_on is null;
--both
