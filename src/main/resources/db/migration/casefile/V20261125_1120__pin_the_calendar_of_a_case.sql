alter table casefile.case_file add column calendar_version int;
update casefile.case_file c
   set calendar_version = coalesce((select max(v.id) from calendar.version v where v.effective_at <= c.reported_at),
                                   (select min(v.id) from calendar.version v), 1);
alter table casefile.case_file alter column calendar_version set not null;
alter table casefile.case_file add constraint case_file_calendar_version_ck check (calendar_version > 0);
comment on column casefile.case_file.calendar_version is 'Version of calendar.version that its deadlines count by, unless a later one was ordered for all.';

-- Deadlines that run count by the township of their case from the next recomputation on.
update deadline.case_deadline d
   set township = left(c.grid_code, 9)
  from casefile.case_file c
 where c.id = d.case_id and length(c.grid_code) >= 9;
