create schema organization;

create table organization.unit (
    code        text not null,
    position    integer not null,
    name        text not null,
    short_name  text not null,
    kind        text not null,
    parent_code text,
    phone       text,
    area_code   text,
    valid_from  date not null,
    valid_to    date,
    constraint unit_pkey        primary key (code),
    constraint unit_name_key    unique (name),
    constraint unit_parent_fkey foreign key (parent_code) references organization.unit (code),
    constraint unit_kind_ck     check (kind in ('CENTRE', 'TOWNSHIP', 'VILLAGE', 'RESPONSIBLE', 'STATION',
                                                'EFFICIENCY', 'LEADING_GROUP_OFFICE')),
    constraint unit_station_ck  check (kind <> 'STATION' or parent_code is not null),
    constraint unit_area_ck     check (area_code ~ '^\d{6}(\d{3}){0,3}$'),
    constraint unit_validity_ck check (valid_to > valid_from)
);
comment on table organization.unit is 'Offices that take part, with the days on which they existed; valid_to is the first day after.';
comment on column organization.unit.position is 'Place in the county''s own list of its units.';

create table organization.person (
    id         text    not null,
    name       text    not null,
    phone      text,
    active     boolean not null default true,
    demo       boolean not null default false,
    demo_order integer,
    constraint person_pkey           primary key (id),
    constraint person_id_ck          check (id ~ '^[a-z0-9][a-z0-9._-]{0,63}$' and id not in ('system', 'citizen')),
    constraint person_name_ck        check (length(trim(name)) > 0),
    constraint person_demo_order_key unique (demo_order),
    constraint person_demo_order_ck  check (demo or demo_order is null)
);
comment on table organization.person is 'People who work here, by the name they sign in with; never deleted, since the case log names them.';
comment on column organization.person.demo is 'Made up to try the product; unseen while the demonstration is off.';
comment on column organization.person.demo_order is 'Place in the list of demonstration accounts, null for everybody else.';

create table organization.appointment (
    id         bigint generated always as identity,
    person_id  text not null,
    post       text not null,
    area_code  text,
    unit_code  text,
    valid_from date not null,
    valid_to   date,
    constraint appointment_pkey        primary key (id),
    constraint appointment_person_fkey foreign key (person_id) references organization.person (id),
    constraint appointment_unit_fkey   foreign key (unit_code) references organization.unit (code),
    constraint appointment_key         unique nulls not distinct (person_id, post, area_code, unit_code, valid_from),
    constraint appointment_post_ck     check (post in ('GRID_LEADER', 'INSPECTOR', 'OPERATOR', 'SHIFT_LEADER',
                                                       'UNIT_HANDLER', 'UNIT_LEADER', 'VILLAGE_DESK',
                                                       'TOWNSHIP_OPERATOR', 'CENTRE_DIRECTOR', 'LEADER',
                                                       'EFFICIENCY', 'ANALYST', 'ADMIN', 'AUDITOR')),
    constraint appointment_area_ck     check (area_code ~ '^\d{6}(\d{3}){0,3}$'),
    constraint appointment_validity_ck check (valid_to > valid_from)
);
comment on table organization.appointment is 'Who holds which post, within which grid and for which unit (null: everywhere, for all); valid_to is the first day after.';
