create schema casefile;

create table casefile.case_file (
    id                 uuid             not null,
    number             text             not null,
    tracking_code      text             not null,
    channel            text             not null,
    title              text             not null,
    description        text             not null,
    category_code      text,
    condition_id       text,
    longitude          double precision not null,
    latitude           double precision not null,
    address            text             not null default '',
    grid_code          text             not null,
    area_class         int              not null,
    reported_by        text             not null,
    on_behalf_of       text,
    reporter_name      text,
    reporter_phone     text,
    reply_wanted       boolean          not null default false,
    source_number      text,
    source_due_at      timestamptz,
    status             text             not null,
    step               int              not null,
    flags              text[]           not null default '{}',
    responsible_unit   text,
    assisting_units    text[]           not null default '{}',
    proposed_unit      text,
    proposed_assisting text[]           not null default '{}',
    limit_clock        text,
    limit_amount       int,
    confirmation       text             not null default 'NONE',
    verification       text,
    verified_by        text,
    rework_count       int              not null default 0,
    return_count       int              not null default 0,
    reply              text,
    satisfaction       text,
    main_case_id       uuid,
    reported_at        timestamptz      not null,
    filed_at           timestamptz,
    dispatched_at      timestamptz,
    fed_back_at        timestamptz,
    closed_at          timestamptz,
    ended_at           timestamptz,
    handling_due_at    timestamptz,
    handling_yellow_at timestamptz,
    handling_paused    boolean          not null default false,
    log_sequence       int              not null default 0,
    log_hash           bytea            not null default ''::bytea,
    version            int              not null default 0,
    constraint case_file_pkey primary key (id),
    constraint case_file_number_key unique (number),
    constraint case_file_main_case_fkey foreign key (main_case_id) references casefile.case_file (id),
    constraint case_file_step_ck check (step between 1 and 7),
    constraint case_file_status_ck check (status in ('COLLECTING', 'FILING', 'DISPATCHING', 'HANDLING', 'FEEDBACK',
        'VERIFYING', 'CLOSED', 'REGISTERED', 'ANSWERED', 'TRANSFERRED', 'REFUSED', 'MERGED', 'VOID')),
    -- No closure without a passed verification (design, section 5).
    constraint case_file_closed_ck check (status <> 'CLOSED' or (verification = 'MET' and closed_at is not null))
);
comment on table casefile.case_file is 'The case: its facts, where it stands, and the head of its log.';
create index case_file_reported_at_idx on casefile.case_file (reported_at desc, id);
create index case_file_status_idx on casefile.case_file (status, reported_at desc, id);
create index case_file_grid_idx on casefile.case_file (grid_code text_pattern_ops, reported_at desc);
create index case_file_category_idx on casefile.case_file (category_code, reported_at desc);
create index case_file_main_case_idx on casefile.case_file (main_case_id) where main_case_id is not null;

create table casefile.case_log (
    case_id    uuid        not null,
    sequence   int         not null,
    at         timestamptz not null,
    step       int         not null,
    kind       text        not null,
    action     text        not null,
    actor_id   text        not null,
    actor_name text        not null,
    note       text        not null,
    item_id    uuid,
    hash       bytea       not null,
    constraint case_log_pkey primary key (case_id, sequence, at),
    constraint case_log_case_fkey foreign key (case_id) references casefile.case_file (id),
    constraint case_log_kind_ck check (kind in ('REPORTED', 'ANSWERED', 'MOMENT', 'EFFECT'))
) partition by range (at);
comment on table casefile.case_log is 'One entry per transition, chained by hash per case; the application may only insert.';
create index case_log_actor_idx on casefile.case_log (actor_id, at desc);

do $$
declare
    month date;
begin
    for month in select generate_series(date '2026-01-01', date '2028-12-01', interval '1 month')::date
    loop
        execute format('create table casefile.case_log_%s partition of casefile.case_log for values from (%L) to (%L)',
                       to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
    end loop;
end
$$;
create table casefile.case_log_other partition of casefile.case_log default;

create table casefile.case_photo (
    case_id  uuid        not null,
    photo_id uuid        not null,
    kind     text        not null,
    added_by text        not null,
    added_at timestamptz not null,
    constraint case_photo_pkey primary key (case_id, photo_id, kind),
    constraint case_photo_case_fkey foreign key (case_id) references casefile.case_file (id),
    constraint case_photo_kind_ck check (kind in ('REPORT', 'CONFIRMATION', 'BEFORE', 'AFTER', 'DOCUMENT', 'VERIFICATION'))
);
comment on table casefile.case_photo is 'Which photos belong to a case, and what they show.';

create table casefile.decision_made (
    case_id  uuid        not null,
    sequence int         not null,
    decision text        not null,
    rule_id  text        not null,
    reason   text        not null,
    outcome  jsonb       not null,
    made_at  timestamptz not null,
    constraint decision_made_pkey primary key (case_id, sequence),
    constraint decision_made_case_fkey foreign key (case_id) references casefile.case_file (id)
);
comment on table casefile.decision_made is 'Which rule of a decision table decided what for a case.';

create table casefile.score_entry (
    case_id      uuid        not null,
    subject      text        not null,
    subject_code text        not null,
    indicator    text        not null,
    value        int         not null,
    entered_at   timestamptz not null,
    constraint score_entry_pkey primary key (case_id, subject, subject_code, indicator),
    constraint score_entry_case_fkey foreign key (case_id) references casefile.case_file (id)
);
comment on table casefile.score_entry is 'What a closed case counts for whom; the evaluation sums these.';

create table casefile.number_counter (
    day  date not null,
    last int  not null,
    constraint number_counter_pkey primary key (day)
);
comment on table casefile.number_counter is 'Last case number given on a day.';

create table casefile.command_key (
    actor_id text        not null,
    key      text        not null,
    content  bytea       not null,
    reply    jsonb       not null,
    done_at  timestamptz not null,
    constraint command_key_pkey primary key (actor_id, key)
);
comment on table casefile.command_key is 'Commands already carried out, with their replies; kept for 72 hours.';
create index command_key_done_at_idx on casefile.command_key (done_at);
