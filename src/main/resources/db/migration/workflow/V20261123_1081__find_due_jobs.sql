-- The engine ships no index for the question it asks most: which jobs are due.
do $$
begin
    if to_regclass('public.act_ru_job') is not null then
        execute 'create index act_idx_job_duedate on public.act_ru_job (duedate_)';
        execute 'create index act_idx_job_lock on public.act_ru_job (lock_exp_time_)';
    end if;
end
$$;
