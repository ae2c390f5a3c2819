create schema notification;

create table notification.outbox (
    id          uuid        not null,
    person_id   text,
    phone       text,
    kind        text        not null,
    case_id     uuid        not null,
    case_number text        not null,
    text        text        not null,
    created_at  timestamptz not null,
    not_before  timestamptz not null,
    attempts    int         not null default 0,
    sent_at     timestamptz,
    dead_at     timestamptz,
    merged_into uuid,
    last_error  text,
    constraint outbox_pkey        primary key (id),
    constraint outbox_attempts_ck check (attempts >= 0),
    constraint outbox_end_ck      check (num_nonnulls(sent_at, dead_at, merged_into) <= 1),
    -- A number is kept no longer than it is needed to send.
    constraint outbox_phone_ck    check ((num_nonnulls(sent_at, dead_at, merged_into) = 0) = (phone is not null)),
    constraint outbox_merged_fkey foreign key (merged_into) references notification.outbox (id)
);
comment on table notification.outbox is 'Text messages to be sent, written with the step that caused them; no step waits for the sending.';
comment on column notification.outbox.person_id is 'Null for a reporter, of whom nothing but the number is kept, until it is sent.';
comment on column notification.outbox.merged_into is 'The digest that told of it, where one recipient had many.';
create index outbox_waiting_idx on notification.outbox (not_before)
    where sent_at is null and dead_at is null and merged_into is null;
create index outbox_person_idx on notification.outbox (person_id)
    where sent_at is null and dead_at is null and merged_into is null;

create table notification.message (
    id          uuid        not null,
    person_id   text,
    post        text,
    area_code   text,
    unit_code   text,
    kind        text        not null,
    case_id     uuid        not null,
    case_number text        not null,
    text        text        not null,
    created_at  timestamptz not null,
    read_at     timestamptz,
    constraint message_pkey      primary key (id),
    constraint message_to_ck     check (num_nonnulls(person_id, post) = 1),
    constraint message_area_ck   check (post is not null or num_nonnulls(area_code, unit_code) = 0)
);
comment on table notification.message is 'Messages inside the product, to a person or to whoever holds a post in an area or unit.';
create index message_person_idx on notification.message (person_id, created_at desc) where person_id is not null;
create index message_post_idx on notification.message (post, created_at desc) where post is not null;
create index message_case_idx on notification.message (case_id);
