alter table bulletin.issue
    add column paper   text not null default 'BULLETIN',
    add column subject text not null default '';
alter table bulletin.issue
    alter column paper drop default,
    alter column subject drop default,
    drop constraint issue_edition_key,
    add constraint issue_edition_key unique (paper, subject, period, edition);
drop index bulletin.issue_waiting_key;
create unique index issue_waiting_key on bulletin.issue (paper, subject, period) where state = 'WAITING';
comment on column bulletin.issue.subject is 'Whom it is about: code of a unit or area, a person; empty for the whole county.';
