-- A notice gets its number and its date when it is signed, and is printed again with both; the draft stays as it was.
alter table bulletin.file
    drop constraint file_audience_ck,
    add constraint file_audience_ck check (audience in ('STAFF', 'PUBLIC', 'SIGNED'));

create table bulletin.notice_year (
    year int not null,
    last int not null,
    constraint notice_year_pkey    primary key (year),
    constraint notice_year_last_ck check (last > 0)
);
comment on table bulletin.notice_year is 'The last number given to a notice in a year; its row is the lock of who gives the next.';

create table bulletin.notice (
    issue_id uuid not null,
    year     int  not null,
    number   int  not null,
    constraint notice_pkey       primary key (issue_id),
    constraint notice_issue_fkey foreign key (issue_id) references bulletin.issue (id),
    constraint notice_number_key unique (year, number)
);
comment on table bulletin.notice is '发文字号 of a signed notice.';
