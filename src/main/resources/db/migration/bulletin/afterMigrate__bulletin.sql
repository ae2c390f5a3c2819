-- What was printed stays as it was; another edition is another issue.
revoke update, delete, truncate on bulletin.file, bulletin.layout from ${appRole};
