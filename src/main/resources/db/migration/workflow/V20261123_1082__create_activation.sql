create schema workflow;

create table workflow.activation (
    process       text        not null,
    definition_id text        not null,
    activated_at  timestamptz not null,
    activated_by  text        not null,
    constraint activation_pkey primary key (process)
);
comment on table workflow.activation is 'Which version of each model or table new work is started on; an upgrade does not overrule it.';
