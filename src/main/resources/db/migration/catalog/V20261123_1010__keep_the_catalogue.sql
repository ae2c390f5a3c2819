create schema catalog;

create table catalog.edition (
    code       text not null,
    taxonomy   text not null,
    name       text not null,
    source     text not null,
    valid_from date not null,
    valid_to   date,
    constraint edition_pkey        primary key (code),
    constraint edition_taxonomy_ck check (taxonomy in ('NATIONAL', 'COUNTY')),
    constraint edition_validity_ck check (valid_to > valid_from)
);
comment on table catalog.edition is 'A printed directory of what can be reported. Valid up to the day before valid_to, as everywhere in this schema.';

create table catalog.item (
    code          text not null,
    edition       text not null,
    kind          text not null,
    standard_code text not null,
    class_code    text not null,
    class_name    text not null,
    name          text not null,
    path          text not null,
    position      int  not null,
    note          text not null default '',
    valid_from    date not null,
    valid_to      date,
    constraint item_pkey          primary key (code),
    constraint item_edition_fkey  foreign key (edition) references catalog.edition (code),
    constraint item_printed_key   unique (edition, kind, standard_code),
    constraint item_kind_ck       check (kind in ('COMPONENT', 'MATTER', 'SERVICE')),
    constraint item_validity_ck   check (valid_to > valid_from)
);
comment on table catalog.item is 'A row of a directory: what it is called, which no county changes.';
comment on column catalog.item.position is 'Order in lists without a search text.';

create table catalog.item_policy (
    item_code         text     not null,
    valid_from        date     not null,
    valid_to          date,
    verification_mode text     not null,
    same_time_of_day  boolean  not null,
    sensitivity       text     not null,
    wanted_evidence   text[]   not null,
    contingency_plan  text     not null,
    level_hint        smallint not null,
    constraint item_policy_pkey           primary key (item_code, valid_from),
    constraint item_policy_item_fkey      foreign key (item_code) references catalog.item (code),
    constraint item_policy_mode_ck        check (verification_mode in ('ON_SITE', 'HOUSE_VISIT', 'CALL_BACK', 'DOCUMENTS')),
    constraint item_policy_sensitivity_ck check (sensitivity in ('NORMAL', 'RESTRICTED')),
    constraint item_policy_level_ck       check (level_hint between 1 and 4),
    constraint item_policy_validity_ck    check (valid_to > valid_from)
);
create unique index item_policy_open_key on catalog.item_policy (item_code) where valid_to is null;
comment on table catalog.item_policy is 'How the county treats an item, from a day on.';
comment on column catalog.item_policy.level_hint is 'Grid level where it can usually be settled: 1 county, 2 township, 3 village, 4 base grid.';

create table catalog.condition (
    id         text    not null,
    item_code  text    not null,
    sequence   int     not null,
    filing     text    not null,
    closing    text    not null,
    clock      text    not null,
    amount     int     not null,
    source     text    not null,
    sample     boolean not null,
    valid_from date    not null,
    valid_to   date,
    constraint condition_pkey         primary key (id),
    constraint condition_item_fkey    foreign key (item_code) references catalog.item (code),
    constraint condition_sequence_key unique (item_code, sequence),
    constraint condition_amount_ck    check (amount > 0),
    constraint condition_clock_ck     check (clock in ('EMERGENCY_HOURS', 'WORKING_HOURS', 'WORKING_DAYS', 'NATURAL_DAYS')),
    constraint condition_texts_ck     check (length(trim(filing)) > 0 and length(trim(closing)) > 0),
    constraint condition_validity_ck  check (valid_to > valid_from)
);
comment on table catalog.condition is 'When an item is filed, when it may be closed, and how long that may take. Cases pin its id: a change is a new row with the next number.';
comment on column catalog.condition.sample is 'Not yet decided by this county.';

create table catalog.reason (
    list       text not null,
    value      text not null,
    sequence   int  not null,
    label      text not null,
    label_en   text not null,
    valid_from date not null,
    valid_to   date,
    constraint reason_pkey        primary key (list, value),
    constraint reason_validity_ck check (valid_to > valid_from)
);
comment on table catalog.reason is 'Entries of the reason lists on forms. Logs hold the value: a withdrawn entry is closed by valid_to, never deleted.';
