-- Who states a place exactly: an activity's neighbours are looked for at each area above it, which
-- thousands lie in and few state.
create index activity_place_stated on activity_place (place, activity) where stated;
