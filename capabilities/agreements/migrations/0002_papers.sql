-- Signed agreements set down as files: which text, and the SHA-256 of the file that says so.

create table agreement_paper (
    sha256 text primary key,
    agreement ID not null references agreement (id),
    number bigint not null,
    at MOMENT not null
);
create index agreement_paper_agreement on agreement_paper (agreement, number);
