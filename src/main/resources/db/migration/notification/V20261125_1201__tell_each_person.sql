-- A message is told once, to a post or a person; each person reads it alone, many of a kind as one notice.
alter table notification.message
    drop column read_at,
    add column about_at     timestamptz,
    add column delivered_at timestamptz;
update notification.message set about_at = created_at, delivered_at = created_at;
alter table notification.message alter column about_at set not null;
comment on column notification.message.about_at is 'The moment that it tells of: when a limit ended, not when the sweep came to it.';
comment on column notification.message.delivered_at is 'Null until each person concerned has it as a notice.';
drop index notification.message_person_idx;
drop index notification.message_post_idx;
create index message_waiting_idx on notification.message (about_at) where delivered_at is null;

create table notification.notice (
    id          uuid        not null,
    person_id   text        not null,
    kind        text        not null,
    gathers     boolean     not null,
    messages    int         not null,
    cases       int         not null,
    case_id     uuid        not null,
    case_number text        not null,
    text        text        not null,
    about_at    timestamptz not null,
    told_at     timestamptz not null,
    read_at     timestamptz,
    constraint notice_pkey     primary key (id),
    constraint notice_count_ck check (messages >= 1 and cases between 1 and messages)
);
comment on table notification.notice is 'What one person is told: one message, or many of a kind that gathered before they were read.';
comment on column notification.notice.text is 'Words of the oldest message, by the moment that it tells of.';
create unique index notice_gathering_key on notification.notice (person_id, kind) where gathers and read_at is null;
create index notice_person_idx on notification.notice (person_id, told_at desc, id desc);
create index notice_unread_idx on notification.notice (person_id, told_at desc, id desc) where read_at is null;

create table notification.notice_message (
    person_id  text not null,
    message_id uuid not null,
    notice_id  uuid not null,
    -- Nobody is told the same twice.
    constraint notice_message_pkey         primary key (person_id, message_id),
    constraint notice_message_message_fkey foreign key (message_id) references notification.message (id),
    constraint notice_message_notice_fkey  foreign key (notice_id) references notification.notice (id)
);
create index notice_message_notice_idx on notification.notice_message (notice_id);

alter table notification.outbox rename column phone to address;
alter table notification.outbox rename constraint outbox_phone_ck to outbox_address_ck;
alter table notification.outbox
    add column channel  text not null default 'SMS',
    add column about_at timestamptz,
    add constraint outbox_channel_ck check (channel in ('SMS', 'MAIL'));
update notification.outbox set about_at = created_at;
alter table notification.outbox alter column about_at set not null;
comment on table notification.outbox is 'Text messages and mails to be sent, written apart from the step that caused them; no step waits for the sending.';
drop index notification.outbox_waiting_idx;
create index outbox_waiting_idx on notification.outbox (channel, not_before)
    where sent_at is null and dead_at is null and merged_into is null;

create table notification.mailbox (
    person_id  text        not null,
    address    text        not null,
    changed_at timestamptz not null,
    constraint mailbox_pkey primary key (person_id)
);
comment on table notification.mailbox is 'Who wants notices by mail too, and where; each person says so alone.';
