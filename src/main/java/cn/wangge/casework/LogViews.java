package cn.wangge.casework;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.LogEntry;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The log of a case in words, the newest entry first. */
@Component
class LogViews {

    private final CaseReading cases;
    private final CaseLogWords words;
    private final Clock clock;

    LogViews(CaseReading cases, CaseLogWords words, Clock clock) {
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    List<LogView> of(CaseId id) {
        var entries = new ArrayList<>(cases.log(id).stream().map(this::view).toList());
        Collections.reverse(entries);
        return entries;
    }

    private LogView view(LogEntry entry) {
        return new LogView(
                entry.sequence(),
                ShownTime.near(entry.at(), clock.instant()),
                entry.step(),
                words.action(entry),
                entry.actorName(),
                entry.note().isBlank() ? null : entry.note());
    }
}
