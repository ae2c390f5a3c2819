-- What has been recorded stays: the application adds entries and reads them, nothing else.
revoke update, delete, truncate on security.access_entry from ${appRole};
revoke update, delete, truncate on security.settings_entry from ${appRole};
