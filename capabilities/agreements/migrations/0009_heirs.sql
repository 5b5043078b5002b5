-- Parties that the registry has merged into others: who they are now, wherever a text names them.

create table agreement_heir (
    was ID primary key,
    now ID not null
);
create index agreement_heir_now on agreement_heir (now);
