package cn.wangge.bench;

import cn.wangge.bench.BenchDatabase.Asked;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what each step asks of the database while a single client is at work. */
final class Counting implements Tally {

    private final BenchDatabase database;
    private final String side;
    private final Map<String, List<Asked>> steps = new LinkedHashMap<>();
    private Asked before;

    Counting(BenchDatabase database, String side) throws SQLException {
        this.database = database;
        this.side = side;
        this.before = database.asked(side);
    }

    @Override
    public void completed(String step, long nanos) {
        try {
            var now = database.asked(side);
            steps.computeIfAbsent(step, name -> new ArrayList<>()).add(now.since(before));
            before = database.asked(side);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The median of what a step asked, since a sweep or a statistics run may fall into one of them. */
    Map<String, Asked> perStep() {
        var found = new LinkedHashMap<String, Asked>();
        steps.forEach((step, each) -> found.put(
                step,
                new Asked(
                        Math.round(Figures.median(each, Asked::statements)),
                        Math.round(Figures.median(each, Asked::writingCommits)))));
        return found;
    }

    double statementsPerAction() {
        return Figures.mean(perStep().values(), Asked::statements);
    }

    double commitsPerAction() {
        return Figures.mean(perStep().values(), Asked::writingCommits);
    }
}
