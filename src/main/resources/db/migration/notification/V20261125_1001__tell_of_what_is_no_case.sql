-- A shift that nobody has handed over is news without a case.
alter table notification.message alter column case_id drop not null;
alter table notification.message alter column case_number drop not null;
