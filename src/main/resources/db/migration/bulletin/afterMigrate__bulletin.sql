-- What was printed stays as it was; another edition is another issue.
revoke update, delete, truncate on bulletin.file, bulletin.layout from ${appRole};
-- So is what was sent to whom.
revoke update, delete, truncate on bulletin.sending from ${appRole};
-- A number that was given stays given.
revoke update, delete, truncate on bulletin.notice from ${appRole};
