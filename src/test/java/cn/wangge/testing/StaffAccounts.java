package cn.wangge.testing;

import org.jooq.DSLContext;

/** Lets the made-up staff beside the demo accounts sign in too, with the same password. */
public final class StaffAccounts {

    private final DSLContext sql;

    public StaffAccounts(DSLContext sql) {
        this.sql = sql;
    }

    /** The id again, for the sake of the caller's line. */
    public String letIn(String personId) {
        sql.execute("""
                insert into security.account (person_id, password_hash, demo, credentials_changed_at)
                select ?, password_hash, demo, credentials_changed_at
                from security.account where person_id = 'operator'
                on conflict do nothing
                """, personId);
        return personId;
    }
}
