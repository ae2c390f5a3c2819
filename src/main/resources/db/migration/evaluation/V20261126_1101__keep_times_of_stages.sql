create table evaluation.stage_run (
    case_id         uuid     not null,
    stage           text     not null,
    round           int      not null,
    on_day          date     not null,
    on_hour         smallint not null,
    used_minutes    int,
    allowed_minutes int,
    share           int,
    in_time         boolean  not null,
    grid_code       text     not null,
    unit_code       text,
    constraint stage_run_pkey      primary key (case_id, stage, round),
    constraint stage_run_case_fkey foreign key (case_id) references evaluation.case_fact (case_id) on delete cascade,
    constraint stage_run_hour_ck   check (on_hour between 0 and 23),
    constraint stage_run_used_ck   check ((used_minutes is null) = (allowed_minutes is null)),
    constraint stage_run_amount_ck check (used_minutes >= 0 and allowed_minutes >= 0)
);
comment on table evaluation.stage_run is 'Each time a case went through a stage: when it ended there, and how much counted time it took. REPORT is the report itself, which takes none.';
comment on column evaluation.stage_run.share is 'Used of the allowed time, in thousandths; null where nothing was allowed.';
-- All that charts ask stands in the index.
create index stage_run_day_idx on evaluation.stage_run (stage, on_day)
    include (on_hour, used_minutes, allowed_minutes, share, in_time, grid_code, unit_code);

-- Cases from before have their times, too.
insert into evaluation.moved_case (case_id) select id from casefile.case_file order by number;
