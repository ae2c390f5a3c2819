create schema evidence;

create table evidence.photo (
    id          uuid        constraint photo_pkey primary key,
    sha256      text        not null constraint photo_sha256_key unique,
    width       int         not null,
    height      int         not null,
    bytes       bigint      not null,
    kind        text        not null constraint photo_kind_check check (kind in ('JPEG', 'PNG')),
    taken_at    timestamptz,
    stored_at   timestamptz not null,
    uploaded_by text        not null
);
comment on table evidence.photo is 'Photos; the content lies in the data folder under its SHA-256.';
comment on column evidence.photo.sha256 is 'Of the stored JPEG, in lower-case hex, not of what was sent.';
comment on column evidence.photo.kind is 'What was sent; stored is always a JPEG without metadata.';
