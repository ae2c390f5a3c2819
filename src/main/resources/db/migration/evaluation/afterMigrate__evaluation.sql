-- What was released stays as it was; a correction is another edition.
revoke update, delete, truncate on evaluation.release from ${appRole};
