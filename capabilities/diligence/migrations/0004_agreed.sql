-- A plan counts once its organisation has agreed to it; what was shown to others says when another
-- determination took its place.

alter table diligence_capacity add column plan_agreed_on DAY;
alter table diligence_capacity add column plan_agreed_by ID;
-- Why it was agreed to on paper; none where the organisation agreed in its own sign-in.
alter table diligence_capacity add column plan_paper text;
-- Since when a later one of the same verifier has been determined.
alter table diligence_capacity add column followed_on DAY;
