-- Who else does the same there and then is told from the stated places alone: of a region that
-- thousands of activities state, few are of one sector and on the same days.

alter table activity_place add column sector text;
alter table activity_place add column status text;
alter table activity_place add column first_day DAY;
alter table activity_place add column last_day DAY;
-- As saved with the activity, which writes its places anew; empty where a place is not stated.
update activity_place set sector = a.sector, status = a.status, first_day = a.first_day,
    last_day = a.last_day
    from activity a where a.id = activity_place.activity and activity_place.stated;
drop index activity_place_stated;
create index activity_place_stated on activity_place
    (place, sector, status, first_day, last_day, activity) where stated;
