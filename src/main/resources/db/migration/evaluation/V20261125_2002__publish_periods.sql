create table evaluation.proposal (
    id               uuid        not null,
    period           text        not null,
    state            text        not null,
    reason           text        not null,
    proposed_by      text        not null,
    proposed_at      timestamptz not null,
    objections_until timestamptz not null,
    ended_by         text,
    ended_at         timestamptz,
    constraint proposal_pkey     primary key (id),
    constraint proposal_state_ck check (state in ('OPEN', 'RELEASED', 'WITHDRAWN')),
    constraint proposal_ended_ck check ((state = 'OPEN') = (ended_at is null)),
    -- Who releases has not proposed.
    constraint proposal_two_ck   check (state <> 'RELEASED' or ended_by <> proposed_by)
);
comment on table evaluation.proposal is 'A period that the centre proposes to release, open for objections until a moment.';
create unique index proposal_open_key on evaluation.proposal (period) where state = 'OPEN';

create table evaluation.objection (
    id          uuid        not null,
    proposal_id uuid        not null,
    case_id     uuid        not null,
    measure     text        not null,
    unit_code   text        not null,
    grounds     text        not null,
    state       text        not null,
    raised_by   text        not null,
    raised_at   timestamptz not null,
    ruling      text,
    decided_by  text,
    decided_at  timestamptz,
    constraint objection_pkey          primary key (id),
    constraint objection_proposal_fkey foreign key (proposal_id) references evaluation.proposal (id),
    constraint objection_case_fkey     foreign key (case_id) references casefile.case_file (id),
    constraint objection_once_key      unique (proposal_id, case_id, measure, unit_code),
    constraint objection_state_ck      check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    constraint objection_decided_ck    check ((state = 'OPEN') = (decided_at is null)),
    constraint objection_two_ck        check (decided_by is null or decided_by <> raised_by)
);
comment on table evaluation.objection is 'What a unit says against a figure of one case, and what was decided; upheld, it leaves the figures.';
create index objection_case_idx on evaluation.objection (case_id);

create table evaluation.release (
    period        text        not null,
    edition       int         not null,
    formula       text        not null,
    content       text        not null,
    hash          text        not null,
    hash_before   text,
    changes       text        not null,
    reason        text        not null,
    proposed_by   text        not null,
    released_by   text        not null,
    released_at   timestamptz not null,
    constraint release_pkey       primary key (period, edition),
    constraint release_edition_ck check (edition > 0)
);
comment on table evaluation.release is 'Figures of a period as they were released; never changed, a correction is another edition.';
comment on column evaluation.release.hash is 'SHA-256 over period, edition, content and the hash of the edition before.';
