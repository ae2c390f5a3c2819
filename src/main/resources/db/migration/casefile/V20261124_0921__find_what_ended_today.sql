create index case_file_ended_at_idx on casefile.case_file (ended_at desc) where ended_at is not null;
comment on index casefile.case_file_ended_at_idx is 'What came to its end since a moment, for the start page.';
