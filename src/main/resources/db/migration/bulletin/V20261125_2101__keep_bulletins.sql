create schema bulletin;

create table bulletin.issue (
    id           uuid        not null,
    kind         text        not null,
    period       text        not null,
    edition      int         not null,
    state        text        not null,
    progress     int         not null default 0,
    taken_at     timestamptz,
    formula      text,
    content      text,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    made_at      timestamptz,
    issued_by    text,
    issued_at    timestamptz,
    published_by text,
    published_at timestamptz,
    constraint issue_pkey         primary key (id),
    constraint issue_edition_key  unique (period, edition),
    constraint issue_state_ck     check (state in ('WAITING', 'FAILED', 'DRAFT', 'RELEASED', 'PUBLISHED')),
    constraint issue_progress_ck  check (progress between 0 and 100),
    constraint issue_made_ck      check ((state in ('WAITING', 'FAILED')) = (made_at is null)),
    constraint issue_released_ck  check ((state in ('RELEASED', 'PUBLISHED')) = (issued_at is not null)),
    constraint issue_published_ck check ((state = 'PUBLISHED') = (published_at is not null)),
    -- Who signs it has not drawn it up.
    constraint issue_two_ck       check (issued_by <> asked_by)
);
comment on table bulletin.issue is 'A bulletin of a period; content is what was printed, as JSON, so that its text can be told again.';
create unique index issue_waiting_key on bulletin.issue (period) where state = 'WAITING';
create index issue_asked_idx on bulletin.issue (asked_at desc, id);

create table bulletin.file (
    issue_id uuid  not null,
    audience text  not null,
    format   text  not null,
    sha256   text  not null,
    content  bytea not null,
    constraint file_pkey        primary key (issue_id, audience, format),
    constraint file_issue_fkey  foreign key (issue_id) references bulletin.issue (id),
    constraint file_audience_ck check (audience in ('STAFF', 'PUBLIC'))
);
comment on table bulletin.file is 'A bulletin as it is handed out: whole to staff, without single cases to the public.';
