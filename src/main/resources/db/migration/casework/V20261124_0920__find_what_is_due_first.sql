create index worklist_sort_idx on casework.worklist (sort_at, item_id);
comment on index casework.worklist_sort_idx is 'What is due first, whoever is to do it, for those who oversee all.';
