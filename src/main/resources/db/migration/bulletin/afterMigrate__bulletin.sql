-- What was printed stays as it was; another edition is another issue.
revoke update, delete, truncate on bulletin.file from ${appRole};
-- A number that was given stays given.
revoke update, delete, truncate on bulletin.notice from ${appRole};
