package cn.wangge.workflow;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** People beyond the demo accounts: combined posts, as on a night shift, and staff of one unit. */
final class People {

    private final ApplicationContext product;
    private final JdbcTemplate sql;

    People(ApplicationContext product, DataSource database) {
        this.product = product;
        this.sql = new JdbcTemplate(database);
    }

    /** A night shift of one. */
    String nightSeat() {
        return holding("night-seat", List.of("OPERATOR", "INSPECTOR", "SHIFT_LEADER", "TOWNSHIP_OPERATOR"));
    }

    /** Somebody who holds all these posts in the whole county. */
    String holding(String id, List<String> posts) {
        sql.update(
                "insert into organization.person (id, name, demo) values (?, ?, true) on conflict do nothing", id, id);
        for (var post : posts) {
            sql.update(
                    "insert into organization.appointment (person_id, post, valid_from) values (?, ?, ?) on conflict do nothing",
                    id,
                    post,
                    Date.valueOf(LocalDate.of(2020, 1, 1)));
        }
        ReflectionTestUtils.invokeMethod(product.getBean("peopleDirectory"), "reload");
        return signingIn(id);
    }

    /** Lets somebody on the books sign in with the password of the demo. */
    String signingIn(String id) {
        sql.update("""
                insert into security.account (person_id, password_hash, demo, credentials_changed_at)
                select ?, password_hash, true, credentials_changed_at from security.account where person_id = 'operator'
                on conflict do nothing
                """, id);
        return id;
    }
}
