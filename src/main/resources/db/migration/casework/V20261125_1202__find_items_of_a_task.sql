create index worklist_task_idx on casework.worklist (task_key, sort_at, item_id);
comment on index casework.worklist_task_idx is 'What waits at one task whoever is to do it: unsigned cases, late assistants.';
