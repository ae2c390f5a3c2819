package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Statements;
import cn.wangge.testing.WanggeTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an action of the contract costs the database, counted over a hotline case from report to closure. */
@WanggeTest
class StatementCountTests {

    private static final double MOST_ON_AVERAGE = 26;

    @LocalServerPort
    private int port;

    @Autowired
    private Statements statements;

    private Counted counted;

    /** A report or an answer, with the reading of the form that went before it. */
    private record Taken(String what, List<String> statements, List<String> writingCommits) {}

    private static final class Counted extends Centre {

        private final Statements statements;
        private final List<Taken> actions = new ArrayList<>();
        private List<String> form = List.of();

        private Counted(int port, Statements statements) {
            super(port);
            this.statements = statements;
        }

        @Override
        public Reply get(String who, String path) {
            statements.forget();
            var reply = super.get(who, path);
            if (path.startsWith("/api/v1/worklist/")) form = statements.executed();
            return reply;
        }

        @Override
        public Reply post(String who, String path, Object body, String key) {
            statements.forget();
            var reply = super.post(who, path, body, key);
            var all = new ArrayList<>(form);
            all.addAll(statements.executed());
            actions.add(new Taken(path + " " + body, all, statements.writingCommits()));
            form = List.of();
            return reply;
        }
    }

    @BeforeEach
    void carryACaseToItsEnd() {
        // The first one signs everybody in.
        for (var round = 0; round < 2; round++) {
            counted = new Counted(port, statements);
            counted.driveToTheEnd(counted.reported("operator", counted.report("HOTLINE")));
        }
    }

    @Test
    void anActionTakesNoMoreThanTwentySixStatementsOnAverage() {
        assertThat(counted.actions).hasSizeGreaterThan(10);
        var mean = counted.actions.stream()
                .mapToInt(taken -> taken.statements().size())
                .average()
                .orElseThrow();
        assertThat(mean).as(() -> listed(counted.actions)).isBetween(5.0, MOST_ON_AVERAGE);
    }

    @Test
    void everyActionWritesWithOneCommit() {
        assertThat(counted.actions)
                .allSatisfy(taken -> assertThat(taken.writingCommits()).hasSize(1));
    }

    private static String listed(List<Taken> actions) {
        var lines = new ArrayList<String>();
        for (var taken : actions) {
            lines.add(taken.statements().size() + " " + taken.what());
            taken.statements().forEach(sql -> lines.add("    " + sql));
        }
        return String.join("\n", lines);
    }
}
