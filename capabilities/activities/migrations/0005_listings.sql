-- Lists in order and counts by area, kept by each act, so that a page costs the same however many
-- activities there are.

-- Null: withdrawn, in no list.
alter table activity add column class bigint;
alter table activity add column mission boolean not null default false;

-- Each area that a listed activity is in, in the order of lists.
create table activity_listing (
    place ID not null,
    class bigint not null,
    mission boolean not null,
    updated_at MOMENT not null,
    activity ID not null,
    sector text not null,
    status text not null,
    primary key (place, class, mission, updated_at, activity)
--sqlite
) without rowid;
--postgres
);
--both

-- How many listed activities there are in each area, and below which organisations are present by
-- how many. On PostgreSQL the sums are in several rows (`shard`), so that two who
-- report at once do not change the same one.
create table activity_summary (
    place ID not null,
    class bigint not null,
    mission boolean not null,
    sector text not null,
    status text not null,
    shard bigint not null,
    n bigint not null,
    primary key (place, class, mission, sector, status, shard)
--sqlite
) without rowid;
--postgres
);
--both
create table activity_present (
    place ID not null,
    party ID not null,
    class bigint not null,
    mission boolean not null,
    sector text not null,
    status text not null,
    shard bigint not null,
    n bigint not null,
    primary key (place, party, class, mission, sector, status, shard)
--sqlite
) without rowid;
--postgres
);
--both

-- What is there already. Above HIGH (2) and with TLP:RED (4) no audience opens a record; the first
-- audience is the owner's own.
create table activity_backfill (own ID not null, nobody ID not null);
--sqlite
insert into activity_backfill values
    (x'000000000000000000000000a0d10001', x'00000000000000000000000000000000');
--postgres
insert into activity_backfill values
    ('00000000-0000-0000-0000-0000a0d10001', '00000000-0000-0000-0000-000000000000');
--both
create table activity_class_backfill (
    activity ID primary key,
    audience ID not null,
    level bigint not null,
    owner ID not null
);
insert into activity_class_backfill (activity, audience, level, owner)
select a.id,
    case when a.audience <> b.own and a.tlp < 4 and a.level <= 2 then a.audience else b.own end,
    case when a.audience <> b.own and a.tlp < 4 and a.level <= 2 then a.level else 0 end,
    case when a.audience <> b.own and a.tlp < 4 and a.level <= 2 then b.nobody else a.owner end
from activity a cross join activity_backfill b;
insert into sharing_class (number, audience, level, owner)
select (select coalesce(max(number), 0) from sharing_class)
        + row_number() over (order by owner, audience, level),
    audience, level, owner
from (select distinct audience, level, owner from activity_class_backfill) as fresh
where not exists (select 1 from sharing_class c where c.owner = fresh.owner
    and c.audience = fresh.audience and c.level = fresh.level);
update activity set
    mission = programme is not null,
    class = (select c.number from activity_class_backfill f join sharing_class c
        on c.owner = f.owner and c.audience = f.audience and c.level = f.level
        where f.activity = activity.id)
where not withdrawn;
drop table activity_class_backfill;
drop table activity_backfill;

insert into activity_listing
    (place, class, mission, updated_at, activity, sector, status)
select w.place, a.class, a.mission, a.updated_at, a.id, a.sector, a.status
from activity a join activity_place w on w.activity = a.id
where a.class is not null
order by w.place, a.class, a.mission, a.updated_at, a.id;
create index activity_listing_sector on activity_listing
    (place, sector, status, class, mission, updated_at, activity);
insert into activity_summary (place, class, mission, sector, status, shard, n)
select place, class, mission, sector, status, 0, count(*)
from activity_listing group by place, class, mission, sector, status;
insert into activity_present (place, party, class, mission, sector, status, shard, n)
select l.place, o.party, l.class, l.mission, l.sector, l.status, 0, count(distinct l.activity)
from activity_listing l join activity_party o on o.activity = l.activity
where o.part in ('reporting', 'lead', 'implementing')
group by l.place, o.party, l.class, l.mission, l.sector, l.status;

-- What lists are read by now.
drop index activity_updated;
drop index activity_audience;
drop index activity_owner;
drop index activity_sector;
drop index activity_place_place;
create index activity_listed on activity (class, mission, updated_at, id);
create index activity_listed_sector on activity
    (sector, status, class, mission, updated_at, id);
create index activity_listed_owner on activity (owner, class, updated_at, id);
create index activity_entered on activity (owner, class, updated_at, id)
    where entered_by is not null;
