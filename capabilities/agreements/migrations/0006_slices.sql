-- A budget is not moved in slices that nobody looks through (R5.5).

-- Of an amendment: what earlier ones moved of the budget, in minor units, since the last review.
alter table agreement add column moved_before bigint;
