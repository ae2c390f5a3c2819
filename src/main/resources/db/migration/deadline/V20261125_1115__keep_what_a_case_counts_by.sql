alter table deadline.case_deadline add column township text;
alter table deadline.case_deadline add column extended int not null default 0;
alter table deadline.case_deadline add constraint case_deadline_township_ck check (township ~ '^[0-9]{9}$');
alter table deadline.case_deadline add constraint case_deadline_extended_ck check (extended between 0 and amount);
comment on column deadline.case_deadline.township is 'Whose work slots count; null for those of the county.';
comment on column deadline.case_deadline.extended is 'Part of the amount that was granted by extensions.';

create table deadline.recomputation (
    id           uuid        not null,
    version      int         not null,
    ordered_at   timestamptz not null,
    ordered_by   text        not null,
    reason       text        not null,
    foreseen     jsonb       not null,
    decision     text,
    decided_at   timestamptz,
    decided_by   text,
    open         int,
    done         int         not null default 0,
    moved        int         not null default 0,
    finished_at  timestamptz,
    constraint recomputation_pkey        primary key (id),
    constraint recomputation_version_ck  check (version > 0),
    constraint recomputation_reason_ck   check (length(trim(reason)) > 0),
    constraint recomputation_decision_ck check (decision in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    constraint recomputation_decided_ck  check ((decision is null) = (decided_at is null)
                                                and (decision is null) = (decided_by is null)),
    constraint recomputation_open_ck     check ((decision is not distinct from 'CONFIRMED') = (open is not null)),
    constraint recomputation_two_ck      check (decision is distinct from 'CONFIRMED' or decided_by <> ordered_by)
);
comment on table deadline.recomputation is 'Orders that running deadlines count by a later version of the calendar; cases begun before follow only what was ordered.';
comment on column deadline.recomputation.foreseen is 'What the order would move, as it was shown to both who decided.';
comment on column deadline.recomputation.open is 'Deadlines that were to be computed when it was confirmed.';
create unique index recomputation_undecided_key on deadline.recomputation ((true)) where decision is null;
create index recomputation_running_idx on deadline.recomputation (version) where decision = 'CONFIRMED';
