create table casework.request (
    id          uuid        not null,
    case_id     uuid        not null,
    kind        text        not null,
    ordinal     int         not null,
    state       text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    unit_code   text,
    reason      text,
    grounds     text        not null,
    amount      int,
    until_on    date,
    decided_by  text,
    decided_at  timestamptz,
    ruling      text,
    constraint request_pkey        primary key (id),
    constraint request_case_fkey   foreign key (case_id) references casefile.case_file (id),
    constraint request_ordinal_key unique (case_id, kind, ordinal),
    constraint request_state_ck    check (state in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    constraint request_decided_ck  check ((state = 'OPEN') = (decided_at is null))
);
comment on table casework.request is 'What was asked for in a case beside its normal road, and what was decided.';
comment on column casework.request.amount is 'Units of the handling limit that an extension asks for.';
-- One matter at a time.
create unique index request_open_key on casework.request (case_id, kind) where state = 'OPEN';

create table casework.ruling (
    case_id       uuid        not null,
    at            timestamptz not null,
    category_code text,
    township      text        not null,
    from_unit     text        not null,
    to_unit       text        not null,
    ruled_by      text        not null,
    grounds       text        not null,
    constraint ruling_pkey      primary key (case_id, at),
    constraint ruling_case_fkey foreign key (case_id) references casefile.case_file (id)
);
comment on table casework.ruling is 'Contested dispatches as they were decided: precedents, and suggestions for the routing table.';
create index ruling_category_idx on casework.ruling (category_code, township, at desc);
