create schema casework;

create table casework.worklist (
    item_id    uuid        not null,
    case_id    uuid        not null,
    engine_ref text        not null,
    model_ref  text        not null,
    task_key   text        not null,
    role       text        not null,
    area_code  text        not null,
    unit_code  text,
    claimed_by text,
    claimed_at timestamptz,
    step       int         not null,
    kind       text,
    deadline_id uuid,
    yellow_at  timestamptz,
    red_at     timestamptz,
    sort_at    timestamptz not null,
    opened_at  timestamptz not null,
    constraint worklist_pkey primary key (item_id),
    constraint worklist_engine_ref_key unique (engine_ref)
);
comment on table casework.worklist is 'One row per open item of work, written with the engine step; no colour is stored.';
create index worklist_role_idx on casework.worklist (role, sort_at, item_id);
create index worklist_unit_idx on casework.worklist (unit_code, sort_at, item_id) where unit_code is not null;
create index worklist_person_idx on casework.worklist (claimed_by, sort_at, item_id) where claimed_by is not null;
create index worklist_case_idx on casework.worklist (case_id);

create table casework.answer (
    item_id     uuid        not null,
    case_id     uuid        not null,
    task_key    text        not null,
    part        text        not null,
    decision    text        not null,
    fields      jsonb       not null,
    answered_by text        not null,
    answered_at timestamptz not null,
    constraint answer_pkey primary key (item_id)
);
comment on table casework.answer is 'What was answered to an item: the decision and the fields of its form.';
create index answer_case_idx on casework.answer (case_id, answered_at);
create index answer_person_idx on casework.answer (answered_by, answered_at desc);
