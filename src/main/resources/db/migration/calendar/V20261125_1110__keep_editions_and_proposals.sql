-- Work slots are versioned as days are, so that an edition stays what it was.
alter table calendar.work_slot add column since_version int not null default 1;
alter table calendar.work_slot alter column since_version drop default;
alter table calendar.work_slot add column until_version int;
alter table calendar.work_slot add constraint work_slot_since_fkey foreign key (since_version) references calendar.version (id);
alter table calendar.work_slot add constraint work_slot_until_fkey foreign key (until_version) references calendar.version (id);
alter table calendar.work_slot add constraint work_slot_until_ck   check (until_version > since_version);
comment on table calendar.work_slot is 'Hours of a working day in a season (MM-DD, both ends included, may run over the new year), from a day to before another; known from one version to before another.';

create table calendar.proposal (
    id         uuid        not null,
    kind       text        not null,
    township   text,
    source     text        not null,
    content    jsonb       not null,
    base       int         not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    offered_at timestamptz,
    decision   text,
    decided_at timestamptz,
    decided_by text,
    version    int,
    constraint proposal_pkey         primary key (id),
    constraint proposal_base_fkey    foreign key (base) references calendar.version (id),
    constraint proposal_version_fkey foreign key (version) references calendar.version (id),
    constraint proposal_kind_ck      check (kind in ('HOLIDAYS', 'SLOTS')),
    constraint proposal_township_ck  check (township ~ '^[0-9]{9}$'),
    constraint proposal_source_ck    check (length(trim(source)) > 0),
    constraint proposal_decision_ck  check (decision in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    constraint proposal_decided_ck   check ((decision is null) = (decided_at is null)
                                            and (decision is null) = (decided_by is null)),
    constraint proposal_published_ck check ((decision is not distinct from 'CONFIRMED') = (version is not null)),
    constraint proposal_two_ck       check (decision is distinct from 'CONFIRMED' or decided_by <> made_by)
);
comment on table calendar.proposal is 'A change of holidays or work slots: looked at, offered, and decided by a second person. The confirmed ones are the editions.';
comment on column calendar.proposal.base is 'Version that it was compared with.';
comment on column calendar.proposal.offered_at is 'Null while its maker only looks at it.';
create index proposal_open_idx on calendar.proposal (made_at) where decision is null;
