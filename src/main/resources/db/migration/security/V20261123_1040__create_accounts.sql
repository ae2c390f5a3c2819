create schema security;

create table security.account (
    person_id              text        constraint account_pkey primary key,
    password_hash          text        not null,
    must_change            boolean     not null default false,
    demo                   boolean     not null default false,
    failed_count           int         not null default 0,
    locked_until           timestamptz,
    disabled_at            timestamptz,
    credentials_changed_at timestamptz not null
);
comment on table security.account is 'Who may sign in. A person without a row here cannot.';
comment on column security.account.demo is 'Its password is publicly known; refused where the demo is off.';
comment on column security.account.failed_count is 'Wrong passwords since the last right one; never locks anybody out.';
comment on column security.account.locked_until is 'Set by an administrator only.';
comment on column security.account.credentials_changed_at is 'A sign-in older than this no longer holds.';

create table security.token (
    hash       bytea       constraint token_pkey primary key,
    person_id  text        not null constraint token_person_id_fkey references security.account,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index token_person_id_idx on security.token (person_id);
create index token_expires_at_idx on security.token (expires_at);
comment on table security.token is 'Bearer tokens, kept as SHA-256 of what the client holds.';

create table security.access_entry (
    id        bigint      generated always as identity constraint access_entry_pkey primary key,
    at        timestamptz not null,
    kind      text        not null
        constraint access_entry_kind_check check (kind in ('SIGNED_IN', 'SIGN_IN_REFUSED', 'SIGNED_OUT', 'DENIED')),
    person_id text,
    address   text        not null,
    action    text,
    target    text
);
create index access_entry_at_idx on security.access_entry (at);
comment on table security.access_entry is 'Sign-ins and refusals, append-only. An unknown sign-in name is not kept: it may be a mistyped password.';
