-- What is told of no case, a shift not handed over, reaches people as a notice too.
alter table notification.notice alter column case_id drop not null;
alter table notification.notice alter column case_number drop not null;
