-- What gap maths count: until which day an activity counts if nothing new is said of it, and how
-- many people it is for and reached. Null: never counts.

alter table activity add column counts_until DAY;
alter table activity_listing add column counts_until DAY;
alter table activity_listing add column targeted bigint;
alter table activity_listing add column reached bigint;

-- Ninety days after it was last reported, and no later than its end or its beginning says; what is
-- over for one more year. Nobody counts more people than there are on earth.
--sqlite
update activity set
    targeted_total = case when targeted_total > 10000000000 then 10000000000 else targeted_total end,
    reached_total = case when reached_total > 10000000000 then 10000000000 else reached_total end,
    counts_until = case status
        when 'completed' then date(coalesce(last_day, reported_on), '+365 days')
        when 'planned' then min(date(reported_on, '+90 days'),
            coalesce(date(first_day, '-1 days'), '9999-12-31'))
        when 'cancelled' then null
        else min(date(reported_on, '+90 days'), coalesce(last_day, '9999-12-31')) end;
update activity_listing set counts_until = a.counts_until, targeted = a.targeted_total,
    reached = a.reached_total
from activity a where a.id = activity_listing.activity;
--postgres
update activity set
    targeted_total = case when targeted_total > 10000000000 then 10000000000 else targeted_total end,
    reached_total = case when reached_total > 10000000000 then 10000000000 else reached_total end,
    counts_until = case status
        when 'completed' then
            to_char(cast(coalesce(last_day, reported_on) as date) + 365, 'YYYY-MM-DD')
        when 'planned' then least(to_char(cast(reported_on as date) + 90, 'YYYY-MM-DD'),
            to_char(cast(first_day as date) - 1, 'YYYY-MM-DD'))
        when 'cancelled' then null
        else least(to_char(cast(reported_on as date) + 90, 'YYYY-MM-DD'), last_day) end;
update activity_listing set counts_until = a.counts_until, targeted = a.targeted_total,
    reached = a.reached_total
from activity a where a.id = activity_listing.activity;
--both
create index activity_listing_counted on activity_listing
    (place, sector, class, counts_until, mission, status, targeted, reached);
