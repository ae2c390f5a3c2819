create schema deadline;

create table deadline.case_deadline (
    id               uuid        not null,
    case_id          uuid        not null,
    kind             text        not null,
    round            int         not null,
    clock            text        not null,
    amount           int         not null,
    started_at       timestamptz not null,
    ended_at         timestamptz,
    due_at           timestamptz,
    yellow_at        timestamptz,
    state            text        not null,
    calendar_version int         not null,
    constraint case_deadline_pkey      primary key (id),
    constraint case_deadline_round_key unique (case_id, kind, round),
    constraint case_deadline_round_ck  check (round > 0),
    constraint case_deadline_amount_ck check (amount >= 0),
    constraint case_deadline_state_ck  check (state in ('RUNNING', 'PAUSED', 'ENDED')),
    constraint case_deadline_ended_ck  check ((state = 'ENDED') = (ended_at is not null)),
    constraint case_deadline_paused_ck check (state <> 'PAUSED' or (due_at is null and yellow_at is null)),
    constraint case_deadline_order_ck  check (ended_at >= started_at)
);
comment on table deadline.case_deadline is 'A limit that runs or ran for a case. Due times follow from its intervals and the calendar version.';
comment on column deadline.case_deadline.calendar_version is 'Version of calendar.version the due times were computed with.';
-- What a changed calendar has to compute again.
create index case_deadline_open_idx on deadline.case_deadline (calendar_version) where state <> 'ENDED';

create table deadline.deadline_interval (
    deadline_id uuid        not null,
    sequence    int         not null,
    running     bool        not null,
    from_at     timestamptz not null,
    to_at       timestamptz,
    why         text,
    approved_by text,
    constraint deadline_interval_pkey          primary key (deadline_id, sequence),
    constraint deadline_interval_deadline_fkey foreign key (deadline_id) references deadline.case_deadline (id),
    constraint deadline_interval_order_ck      check (to_at >= from_at),
    constraint deadline_interval_why_ck        check (running or (why is not null and approved_by is not null))
);
comment on table deadline.deadline_interval is 'How a deadline ran and stood still. Written from the first pause on: one that was never stopped runs from its start to its end.';

create table deadline.deadline_moment (
    deadline_id  uuid not null,
    share        int  not null,
    changes_flow bool not null,
    due_at       timestamptz,
    fired_at     timestamptz,
    constraint deadline_moment_pkey          primary key (deadline_id, share),
    constraint deadline_moment_deadline_fkey foreign key (deadline_id) references deadline.case_deadline (id),
    constraint deadline_moment_share_ck      check (share > 0),
    constraint deadline_moment_early_ck      check (fired_at >= due_at)
);
comment on table deadline.deadline_moment is 'A share (percent) of a limit at which something happens, once.';
comment on column deadline.deadline_moment.due_at is 'Null while the deadline stands still, and where the end came first.';
-- The sweep looks here each few seconds, oldest first.
create index deadline_moment_due_idx on deadline.deadline_moment (changes_flow, due_at)
    where fired_at is null and due_at is not null;
