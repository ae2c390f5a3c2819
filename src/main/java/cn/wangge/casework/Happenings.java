package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading.CasePhoto;
import cn.wangge.casefile.LogEntry;
import cn.wangge.casefile.LogKind;
import cn.wangge.casefile.PhotoKind;
import cn.wangge.deadline.DeadlineView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that happened to a case in the order of time: its log, and what its clocks did. */
@Component
class Happenings {

    private final OpenItems items;
    private final ToldWords words;
    private final GalleryViews gallery;
    private final Labels labels;

    Happenings(OpenItems items, ToldWords words, GalleryViews gallery, Labels labels) {
        this.items = items;
        this.words = words;
        this.gallery = gallery;
        this.labels = labels;
    }

    List<Happening> of(
            CaseFacts facts, List<LogEntry> log, List<CasePhoto> photos, List<DeadlineView> deadlines, Instant now) {
        var answers = new HashMap<UUID, Answer>();
        for (var answer : items.answers(facts.id())) answers.put(answer.itemId(), answer);
        var all = new ArrayList<Happening>();
        for (var entry : log) all.add(told(entry, facts, photos, answers));
        for (var deadline : deadlines) addClock(all, deadline, log, now);
        all.sort(Comparator.comparing(Happening::at));
        return all;
    }

    private Happening told(LogEntry entry, CaseFacts facts, List<CasePhoto> photos, Map<UUID, Answer> answers) {
        var answer = entry.itemId() == null ? null : answers.get(entry.itemId());
        var byItself = entry.kind() == LogKind.MOMENT || entry.kind() == LogKind.EFFECT;
        return new Happening(
                entry.at(),
                entry.step(),
                byItself,
                words.sentence(entry, facts, answer),
                entry.note().isBlank() ? null : entry.note(),
                sentWith(entry, answer, photos).stream()
                        .map(photo -> gallery.picture(facts, photo))
                        .toList());
    }

    private static List<CasePhoto> sentWith(LogEntry entry, @Nullable Answer answer, List<CasePhoto> photos) {
        if (entry.kind() == LogKind.REPORTED) {
            return photos.stream().filter(p -> p.kind() == PhotoKind.REPORT).toList();
        }
        if (answer == null) return List.of();
        var sent = new HashSet<String>();
        answer.fields().keySet().forEach(field -> sent.addAll(answer.texts(field)));
        return once(photos, sent);
    }

    private static List<CasePhoto> once(List<CasePhoto> photos, Set<String> wanted) {
        return photos.stream()
                .filter(photo -> wanted.remove(photo.id().toString()))
                .toList();
    }

    private void addClock(List<Happening> all, DeadlineView deadline, List<LogEntry> log, Instant now) {
        var name = labels.text(deadline.kind().labelKey());
        for (var still : deadline.standstills()) {
            all.add(byItself(still.from(), log, labels.text("casework.told.paused", name, still.why())));
            var to = still.to();
            // One that ended while it stood still never ran on.
            if (to != null && (deadline.endedAt() == null || to.isBefore(deadline.endedAt()))) {
                all.add(byItself(to, log, labels.text("casework.told.resumed", name)));
            }
        }
        var due = deadline.dueAt();
        var until = deadline.endedAt() == null ? now : deadline.endedAt();
        var moment = "deadline." + deadline.kind() + ".100";
        var logged = log.stream().anyMatch(entry -> entry.action().equals(moment));
        if (due != null && due.isBefore(until) && !logged) {
            all.add(byItself(due, log, labels.text("casework.told.overdue", name)));
        }
    }

    private static Happening byItself(Instant at, List<LogEntry> log, String sentence) {
        var step = log.stream()
                .filter(entry -> !entry.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(LogEntry::step)
                .orElse(1);
        return new Happening(at, step, true, sentence, null, List.of());
    }
}
