create schema demo;

create table demo.telling (
    id          int         not null,
    seed        bigint      not null,
    cases       int         not null,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    constraint telling_pkey     primary key (id),
    constraint telling_only_ck  check (id = 1),
    constraint telling_cases_ck check (cases > 0)
);
comment on table demo.telling is 'The demonstration fortnight: what it is drawn from, and whether all of it has been told.';

create table demo.told (
    number      int  not null,
    case_number text not null,
    constraint told_pkey primary key (number)
);
comment on table demo.told is 'Cases whose story has been told, written with the case itself, so that none is told twice.';
