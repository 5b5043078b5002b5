-- Records that everybody sees alike are of one class: lists are kept in order for each class, so that
-- a viewer's page is a few short reads. Of an owner's own class is what no audience opens; the owner
-- of the others is nobody (zeros).
create table sharing_class (
    number bigint primary key,
    audience ID not null,
    level bigint not null,
    owner ID not null
);
create unique index sharing_class_seen on sharing_class (owner, audience, level);
