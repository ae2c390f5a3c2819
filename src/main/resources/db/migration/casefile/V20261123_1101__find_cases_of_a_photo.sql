create index case_photo_photo_idx on casefile.case_photo (photo_id);
