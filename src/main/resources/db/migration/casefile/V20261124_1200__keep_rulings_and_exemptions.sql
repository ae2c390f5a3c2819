alter table casefile.case_file
    add column station_unit    text,
    add column designated_unit text,
    add column ruled_unit      text,
    add column exempted        boolean not null default false,
    add column split_from      uuid,
    add constraint case_file_split_from_fkey foreign key (split_from) references casefile.case_file (id);
comment on column casefile.case_file.station_unit is 'Station to which the responsible unit has passed the work on.';
comment on column casefile.case_file.designated_unit is 'Unit named by an arbitration; it may not return the case again.';
comment on column casefile.case_file.ruled_unit is 'Unit to which an arbitration has passed the case, until it is dispatched.';
comment on column casefile.case_file.exempted is 'An overdue appeal was upheld; the time stamps are untouched.';
create index case_file_split_from_idx on casefile.case_file (split_from) where split_from is not null;
