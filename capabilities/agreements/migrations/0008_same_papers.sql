-- Two agreements of the same words, signed by the same hands on the same days, are the same file.

create table agreement_paper_kept (
    sha256 text not null,
    agreement ID not null references agreement (id),
    number bigint not null,
    at MOMENT not null,
    signed_on JSON,
    primary key (sha256, agreement, number)
);
insert into agreement_paper_kept (sha256, agreement, number, at, signed_on)
    select sha256, agreement, number, at, signed_on from agreement_paper;
drop table agreement_paper;
alter table agreement_paper_kept rename to agreement_paper;
create index agreement_paper_agreement on agreement_paper (agreement, number);
