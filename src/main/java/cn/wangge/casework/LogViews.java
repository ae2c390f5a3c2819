package cn.wangge.casework;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.LogEntry;
import cn.wangge.casefile.LogKind;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The log of a case in words, the newest entry first. */
@Component
class LogViews {

    private final CaseReading cases;
    private final OpenItems items;
    private final AnswerViews answers;
    private final CaseLogWords words;
    private final Labels labels;
    private final Clock clock;

    LogViews(CaseReading cases, OpenItems items, AnswerViews answers, CaseLogWords words, Labels labels, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.answers = answers;
        this.words = words;
        this.labels = labels;
        this.clock = clock;
    }

    List<LogView> of(CaseId id) {
        var said = inEnglish(id);
        var entries = new ArrayList<>(
                cases.log(id).stream().map(entry -> view(entry, said)).toList());
        Collections.reverse(entries);
        return entries;
    }

    /** The log keeps what was answered in Chinese; its models say it in English, too. */
    private Map<UUID, String> inEnglish(CaseId id) {
        if (!labels.english()) return Map.of();
        return items.answers(id).stream().collect(Collectors.toMap(Answer::itemId, answers::inShort, (a, b) -> b));
    }

    private LogView view(LogEntry entry, Map<UUID, String> said) {
        var item = entry.itemId();
        var answered = entry.kind() == LogKind.ANSWERED && item != null ? said.get(item) : null;
        return new LogView(
                entry.sequence(),
                ShownTime.near(entry.at(), clock.instant()),
                entry.step(),
                answered == null ? words.action(entry) : answered,
                actor(entry),
                entry.note().isBlank() ? null : entry.note());
    }

    private String actor(LogEntry entry) {
        var system = entry.actorId().equals(Actor.SYSTEM.id().value());
        return system ? labels.text("casework.log.system") : entry.actorName();
    }
}
