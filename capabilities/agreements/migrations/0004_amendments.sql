-- Amendments: agreements that change another one's signed text.

alter table agreement add column amends ID;
-- Counted from 1 for each agreement that is amended.
alter table agreement add column amendment_number bigint;
-- Of an agreement that is being amended: by which, and since when it stays what it is.
alter table agreement add column open_amendment ID;
alter table agreement add column frozen_on DAY;
create unique index agreement_amends on agreement (amends, amendment_number);

-- The days of the signatures under the text that a file says, as JSON. None in files of before.
alter table agreement_paper add column signed_on JSON;
