package cn.wangge.security.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SetupLinkTests {

    private final TestDatabase database = new TestDatabase();
    private final SetupLink link = new SetupLink(database.sql(), Clock.systemUTC());

    @Test
    void onlyTheTokenOfTheLastStartOpensAndOnlyOneUseOfItCounts() {
        var first = link.renew();
        var proofOfFirst = link.proof(first).orElseThrow();
        var second = link.renew();

        assertThat(link.proof(first)).isEmpty();
        assertThat(link.use(proofOfFirst)).isFalse();
        var proof = link.proof(second).orElseThrow();
        assertThat(link.use(proof)).isTrue();
        assertThat(link.use(proof)).isFalse();
        assertThat(link.isThere()).isFalse();
    }

    @Test
    void theTokenItselfIsNotKept() {
        var token = link.renew();

        assertThat(database.sql()
                        .fetchValue(
                                "select count(*) from security.setup_link where encode(hash, 'escape') like ?",
                                "%" + token + "%"))
                .isEqualTo(0L);
        assertThat(database.sql().fetchValue("select length(hash) from security.setup_link"))
                .isEqualTo(32);
    }

    @Test
    void theApplicationCannotTakeBackWhatItRecorded() {
        var sql = database.sql();
        sql.execute(
                "insert into security.settings_entry (at, person_id, action, kind, subject) values (now(), 'a', 'A47', 'X', 'y')");

        for (var tampering :
                new String[] {"delete from security.settings_entry", "update security.settings_entry set note = ''"}) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.execute(tampering)))
                    .hasMessageContaining("permission denied");
        }
    }
}
