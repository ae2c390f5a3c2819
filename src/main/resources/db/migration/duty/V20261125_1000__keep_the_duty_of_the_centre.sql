create schema duty;

create table duty.roster (
    on_day     date        not null,
    shift      text        not null,
    part       text        not null,
    person_id  text        not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    constraint roster_pkey        primary key (on_day, shift, part, person_id),
    constraint roster_person_fkey foreign key (person_id) references organization.person (id),
    constraint roster_part_ck     check (part in ('OPERATOR', 'LEADER', 'STANDBY'))
);
comment on table duty.roster is 'Who is on duty in a shift, and as what; a shift belongs to the day on which it begins.';
create index roster_person_idx on duty.roster (person_id, on_day);

create table duty.entry (
    id          bigint generated always as identity,
    kind        text        not null,
    happened_at timestamptz not null,
    written_at  timestamptz not null,
    written_by  text        not null,
    text        text        not null,
    case_number text,
    contact     text,
    callback_at timestamptz,
    about_id    bigint,
    constraint entry_pkey        primary key (id),
    constraint entry_about_fkey  foreign key (about_id) references duty.entry (id),
    constraint entry_kind_ck     check (kind in ('CALL', 'INSTRUCTION', 'EVENT', 'OTHER', 'CALLED_BACK', 'CORRECTION',
                                                 'PHONE_APPROVAL', 'ROSTER', 'HANDOVER')),
    constraint entry_text_ck     check (length(trim(text)) > 0),
    constraint entry_about_ck    check ((about_id is not null) = (kind in ('CALLED_BACK', 'CORRECTION')))
);
comment on table duty.entry is 'The duty log (值班日志): entries are added only; what was wrong is corrected by a further entry.';
comment on column duty.entry.callback_at is 'When the caller was promised to be called back; open until an entry of the kind CALLED_BACK is about it.';
create index entry_order_idx on duty.entry (happened_at desc, id desc);
create unique index entry_called_back_key on duty.entry (about_id) where kind = 'CALLED_BACK';
create index entry_callback_idx on duty.entry (callback_at) where callback_at is not null;
create index entry_about_idx on duty.entry (about_id) where about_id is not null;

create table duty.handover (
    id         uuid        not null,
    on_day     date        not null,
    shift      text        not null,
    begins_at  timestamptz not null,
    ends_at    timestamptz not null,
    opened_by  text        not null,
    opened_at  timestamptz not null,
    notes      text        not null default '',
    constraint handover_pkey      primary key (id),
    constraint handover_shift_key unique (on_day, shift),
    constraint handover_times_ck  check (ends_at > begins_at)
);
comment on table duty.handover is 'A shift on its way to the next; what was handed over is in its snapshot, who signed in its signatures.';

create table duty.handover_snapshot (
    handover_id uuid        not null,
    content     text        not null,
    hash        text        not null,
    taken_at    timestamptz not null,
    constraint handover_snapshot_pkey          primary key (handover_id),
    constraint handover_snapshot_handover_fkey foreign key (handover_id) references duty.handover (id)
);
comment on table duty.handover_snapshot is 'What was handed over, as JSON exactly as signed, with its SHA-256; never changed.';

create table duty.handover_signature (
    handover_id uuid        not null,
    side        text        not null,
    person_id   text        not null,
    substitute  boolean     not null,
    signed_at   timestamptz not null,
    hash        text        not null,
    constraint handover_signature_pkey          primary key (handover_id, side),
    -- Two persons, whatever the application thinks.
    constraint handover_signature_person_key    unique (handover_id, person_id),
    constraint handover_signature_side_ck       check (side in ('OUT', 'IN')),
    constraint handover_signature_snapshot_fkey foreign key (handover_id) references duty.handover_snapshot (handover_id)
);
comment on table duty.handover_signature is 'Who handed over and who took over what has this hash; substitute: somebody whom the roster does not name.';

create table duty.unsigned_told (
    on_day  date        not null,
    shift   text        not null,
    told_at timestamptz not null,
    constraint unsigned_told_pkey primary key (on_day, shift)
);
comment on table duty.unsigned_told is 'Shifts of which the director has been told that they were not handed over in time.';
