-- How signed agreements end: notices with their document, replies, final reviews, closing.

-- What became of a signed one: runs, suspended, terminated, closed.
alter table agreement add column course text not null default 'runs';
-- From which day a termination is in effect.
alter table agreement add column effective_on DAY;
-- Of a notice: what it refers to. None where the document is a file beside the agreement.
alter table agreement_step add column document text;
-- Of a final review: the answers, the comment, the money, and whether it may be closed.
alter table agreement_step add column conclusion JSON;
