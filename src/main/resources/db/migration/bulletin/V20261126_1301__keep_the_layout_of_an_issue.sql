create table bulletin.layout (
    sha256        text        not null,
    report        text        not null,
    content       text        not null,
    first_used_at timestamptz not null,
    constraint layout_pkey primary key (sha256)
);
comment on table bulletin.layout is 'Every layout that has printed an issue, by the hash of its file.';

alter table bulletin.issue
    add column layout     text,
    add column layout_own boolean,
    add constraint issue_layout_fkey foreign key (layout) references bulletin.layout (sha256),
    add constraint issue_layout_ck   check ((layout is null) = (layout_own is null));
comment on column bulletin.issue.layout is 'The layout that printed it; null for issues older than this column.';
