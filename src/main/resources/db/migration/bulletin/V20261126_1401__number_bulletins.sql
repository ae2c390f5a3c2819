create table bulletin.issue_number (
    paper  text not null,
    kind   text not null,
    period text not null,
    year   int  not null,
    number int  not null,
    total  int  not null,
    constraint issue_number_pkey      primary key (paper, kind, period),
    constraint issue_number_year_key  unique (paper, kind, year, number),
    constraint issue_number_total_key unique (paper, kind, total)
);
comment on table bulletin.issue_number is 'Number of the papers of a period among their kind: of the year, and of all years; kept by every edition.';
