-- The log is insert-only for the application (design, section 7).
do $$
declare
    t regclass;
begin
    for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'casefile' and c.relname like 'case\_log%' and c.relkind in ('r', 'p')
    loop
        execute format('revoke update, delete, truncate on %s from ${appRole}', t);
    end loop;
end
$$;
