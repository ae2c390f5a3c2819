create table bulletin.recipient (
    id        uuid        not null,
    paper     text        not null,
    kind      text        not null,
    person_id text,
    unit_code text,
    address   text,
    audience  text        not null,
    added_by  text        not null,
    added_at  timestamptz not null,
    constraint recipient_pkey        primary key (id),
    constraint recipient_who_ck      check (num_nonnulls(person_id, unit_code, address) = 1),
    constraint recipient_audience_ck check (audience = 'STAFF' or audience = 'PUBLIC' and address is not null),
    constraint recipient_key         unique nulls not distinct (paper, kind, person_id, unit_code, address)
);
comment on table bulletin.recipient is 'Who gets which paper when it is issued, or its public edition when it is published.';

create table bulletin.sending (
    id        uuid        not null,
    issue_id  uuid        not null,
    audience  text        not null,
    via       text        not null,
    person_id text,
    address   text,
    mail_id   uuid,
    sent_at   timestamptz not null,
    constraint sending_pkey       primary key (id),
    constraint sending_issue_fkey foreign key (issue_id) references bulletin.issue (id),
    constraint sending_via_ck     check (via = 'NOTICE' and person_id is not null and mail_id is null or via = 'MAIL'),
    constraint sending_who_ck     check (num_nonnulls(person_id, address) = 1),
    -- Nobody gets the same twice.
    constraint sending_key        unique nulls not distinct (issue_id, audience, via, person_id, address)
);
comment on table bulletin.sending is 'What was sent to whom; of a person the name alone is kept, not the address.';
comment on column bulletin.sending.mail_id is 'The message in the outbox; null for a mail that no server could carry.';
