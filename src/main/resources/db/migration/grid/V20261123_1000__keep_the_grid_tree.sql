create schema grid;

create table grid.grid (
    code         text    not null,
    level        int     not null,
    kind         text    not null,
    name         text    not null,
    short_name   text    not null,
    parent_code  text,
    area_class   int     not null,
    households   int     not null,
    population   int     not null,
    mixed        boolean not null,
    synthetic    boolean not null,
    valid_from   date    not null,
    valid_to     date,
    outline      text    not null,
    constraint grid_pkey          primary key (code),
    constraint grid_parent_fkey   foreign key (parent_code) references grid.grid (code),
    constraint grid_code_ck       check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$'),
    constraint grid_level_ck      check (level = length(code) / 3 - 1),
    constraint grid_parent_ck     check (case when level = 1 then parent_code is null
                                              else parent_code = left(code, length(code) - 3) end),
    constraint grid_kind_ck       check (kind in ('COUNTY', 'STREET', 'TOWN', 'TOWNSHIP', 'VILLAGE', 'COMMUNITY', 'BASE')),
    constraint grid_area_class_ck check (area_class between 0 and 3),
    constraint grid_people_ck     check (households >= 0 and population >= 0),
    constraint grid_validity_ck   check (valid_to > valid_from)
);
create index grid_parent_idx on grid.grid (parent_code);

comment on table grid.grid is 'The four-level grid tree: 1 county, 2 township, 3 village or 居委会, 4 base grid.';
comment on column grid.grid.code is '6, 9, 12 or 15 digits; begins with the code of the parent.';
comment on column grid.grid.area_class is '1 old town, 2 plain, 3 mountain; 0 for the county as a whole.';
comment on column grid.grid.mixed is 'Townspeople and villagers live mixed: two grid leaders, from 村委会 and 居委会.';
comment on column grid.grid.synthetic is 'The outline is made up, not surveyed.';
comment on column grid.grid.valid_to is 'First day on which the grid is no longer valid; null while it is.';
comment on column grid.grid.outline is 'GeoJSON geometry, WGS-84, on a grid of 1e-7 degrees (about 1 cm).';
