create or replace view casework.worklist_line as
select w.item_id, w.case_id, w.model_ref, w.task_key, w.role, w.area_code, w.unit_code, w.claimed_by, w.step,
       w.yellow_at, w.red_at, w.sort_at, w.opened_at,
       c.number, c.title, c.channel, c.category_code, c.grid_code, c.address, c.flags, c.responsible_unit,
       c.handling_yellow_at, c.handling_due_at, c.handling_paused,
       (select p.photo_id from casefile.case_photo p where p.case_id = w.case_id order by p.added_at limit 1) as thumbnail,
       w.clock, c.limit_clock, c.reported_at, c.source_due_at
from casework.worklist w
join casefile.case_file c on c.id = w.case_id;

create or replace view casework.case_line as
select c.id, c.number, c.title, c.status, c.step, c.channel, c.category_code, c.grid_code, c.address, c.flags,
       c.responsible_unit, c.assisting_units, c.reported_at, c.ended_at, c.reported_by, c.description,
       c.handling_yellow_at, c.handling_due_at, c.handling_paused, c.limit_clock, c.source_number, c.source_due_at
from casefile.case_file c;
