-- What the application may do with the tables of its owner. Runs after each migration, so that a new
-- table is covered; what a module withdraws again (the log is insert-only) stands in its own
-- afterMigrate__<module>.sql, which runs later in the order of names.
do $$
declare
    s text;
begin
    for s in select nspname from pg_namespace
             where nspname !~ '^pg_' and nspname <> 'information_schema'
               and nspowner in (select oid from pg_roles where rolname = current_user)
                or nspname = 'public'
    loop
        execute format('grant usage on schema %I to ${appRole}', s);
        execute format('grant select, insert, update, delete on all tables in schema %I to ${appRole}', s);
        execute format('grant usage, select on all sequences in schema %I to ${appRole}', s);
    end loop;
end
$$;

-- What has been migrated is for the owner to say.
revoke all on public.flyway_schema_history from ${appRole};
