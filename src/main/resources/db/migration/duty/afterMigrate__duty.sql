-- What has been written or signed stays: the application adds to it and reads it, nothing else.
revoke update, delete, truncate on duty.entry from ${appRole};
revoke update, delete, truncate on duty.handover_snapshot from ${appRole};
revoke update, delete, truncate on duty.handover_signature from ${appRole};
revoke delete, truncate on duty.handover from ${appRole};
