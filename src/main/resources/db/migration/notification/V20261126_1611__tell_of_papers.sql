-- A paper that was issued is told of without a case: as a notice that leads to it, and by mail with the paper itself.
alter table notification.outbox
    alter column case_id drop not null,
    alter column case_number drop not null,
    add column enclosure uuid;
comment on column notification.outbox.enclosure is 'What the sender of the mail knows its file by; the file itself is read when it is sent.';
alter table notification.message
    add column href text,
    add constraint message_href_ck check (href like '/%');
alter table notification.notice
    add column href text,
    add constraint notice_href_ck check (href like '/%');
comment on column notification.notice.href is 'Where it leads, where it is about no case.';
