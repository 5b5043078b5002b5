-- Two parties became one: which of the two an assessment comes from, and since when it is the
-- other's as well. Until somebody assesses anew, the stricter of both counts.

alter table assurance_assessment add column joined_from ID;
alter table assurance_assessment add column joined_at MOMENT;
