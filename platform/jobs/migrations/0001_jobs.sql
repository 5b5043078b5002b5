-- What happens later. A claimed job's `run_at` lies in the future; its `fence` rises at each claim.

create table job (
    id ID primary key,
    kind text not null,
    payload JSON not null,
    run_at MOMENT not null,
    attempts bigint not null,
    fence bigint not null
);
create index job_run_at on job (run_at, id);
