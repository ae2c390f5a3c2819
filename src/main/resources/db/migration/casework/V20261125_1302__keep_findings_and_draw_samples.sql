create table casework.finding (
    id              uuid        not null,
    case_id         uuid        not null,
    person          text        not null,
    measure         text        not null,
    grounds         text        not null,
    decided_on      date        not null,
    document_number text        not null,
    entered_by      text        not null,
    entered_at      timestamptz not null,
    constraint finding_pkey       primary key (id),
    constraint finding_case_fkey  foreign key (case_id) references casefile.case_file (id)
);
comment on table casework.finding is 'What the efficiency office decided about a person named in a referral.';
create index finding_case_idx on casework.finding (case_id, entered_at);

create table casework.sampling (
    from_at    timestamptz not null,
    share      int         not null,
    seed       bytea       not null,
    changed_by text        not null,
    constraint sampling_pkey     primary key (from_at),
    constraint sampling_share_ck check (share between 0 and 100),
    constraint sampling_seed_ck  check (length(seed) = 32)
);
comment on table casework.sampling is 'Share (percent) of settlements at the desks that an inspector checks, and the secret by which they are drawn.';
-- The seed of a site is its own, so that nobody can reckon beforehand which case is drawn.
insert into casework.sampling (from_at, share, seed, changed_by)
values (timestamptz '2026-11-23 00:00+08', 10,
        decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), 'system');
