-- In which way somebody signed: in the register, with a key of their own, or on paper with a scan.

alter table agreement_step add column way text;
-- Of a key: its public half and the signature, as the browser sent them, and what was signed.
alter table agreement_step add column public text;
alter table agreement_step add column signed text;
alter table agreement_step add column message text;
