alter table security.account add column password_expires_at timestamptz;
comment on column security.account.must_change is 'The password was made by the product for the first sign-in, which replaces it.';
comment on column security.account.password_expires_at is 'First passwords are short-lived; null for a password of one''s own.';

create table security.setup_link (
    only_one boolean     not null default true,
    hash     bytea       not null,
    made_at  timestamptz not null,
    constraint setup_link_pkey        primary key (only_one),
    constraint setup_link_only_one_ck check (only_one)
);
comment on table security.setup_link is 'The one-time link that the last start printed, as SHA-256; gone when an administrator exists.';

create table security.proposal (
    id         uuid        not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    changes    jsonb       not null,
    decision   text,
    decided_at timestamptz,
    decided_by text,
    constraint proposal_pkey        primary key (id),
    constraint proposal_decision_ck check (decision in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    constraint proposal_decided_ck  check ((decision is null) = (decided_at is null)
                                           and (decision is null) = (decided_by is null)),
    constraint proposal_two_ck      check (decision is distinct from 'CONFIRMED' or decided_by <> made_by)
);
create index proposal_open_idx on security.proposal (made_at) where decision is null;
comment on table security.proposal is 'Posts to be granted or taken back, waiting for a second administrator.';

create table security.import_draft (
    id        uuid        not null,
    kind      text        not null,
    made_at   timestamptz not null,
    made_by   text        not null,
    file_name text        not null,
    sheet     jsonb       not null,
    taken_at  timestamptz,
    constraint import_draft_pkey    primary key (id),
    constraint import_draft_kind_ck check (kind in ('UNITS', 'PEOPLE'))
);
comment on table security.import_draft is 'Tables that were uploaded and looked through, as read; nothing of them holds before they are taken over.';

create table security.settings_entry (
    id        bigint      generated always as identity,
    at        timestamptz not null,
    person_id text        not null,
    action    text        not null,
    kind      text        not null,
    subject   text        not null,
    note      text,
    constraint settings_entry_pkey primary key (id)
);
create index settings_entry_subject_idx on security.settings_entry (subject, id);
comment on table security.settings_entry is 'What administrators changed about units, people, posts and passwords; append-only.';
