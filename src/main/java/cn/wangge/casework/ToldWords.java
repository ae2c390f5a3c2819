package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Channel;
import cn.wangge.casefile.LogEntry;
import cn.wangge.casefile.LogKind;
import cn.wangge.organization.Actor;
import cn.wangge.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One sentence for each entry of a log, for example 梁慧敏（县网格中心 坐席）受理了问题，拟立案. */
@Component
class ToldWords {

    private final CaseLogWords words;
    private final WhoWords who;
    private final CaseProcess process;
    private final Labels labels;

    ToldWords(CaseLogWords words, WhoWords who, CaseProcess process, Labels labels) {
        this.words = words;
        this.who = who;
        this.process = process;
        this.labels = labels;
    }

    /** @param answer what was answered with the entry, null where the entry is no answer */
    String sentence(LogEntry entry, CaseFacts facts, @Nullable Answer answer) {
        if (entry.kind() == LogKind.REPORTED) {
            return labels.text("casework.told.reported." + told(facts), named(entry, null, facts));
        }
        if (entry.kind() != LogKind.ANSWERED) return words.action(entry);
        var model = answer == null ? Optional.<TaskModel>empty() : model(answer);
        var name = named(entry, model.orElse(null), facts);
        return model.map(m -> answered(m, answer, name))
                .orElseGet(() -> labels.text("casework.told", name, words.action(entry)));
    }

    /** A model of the county's own may have tasks and decisions that no sentence of ours knows. */
    private String answered(TaskModel model, @Nullable Answer answer, String name) {
        var decision = answer == null ? "" : answer.decision();
        var label = model.decision(decision).map(labels::decision).orElse(decision);
        var known = labels.textOr("casework.told." + model.action() + "." + decision, "", name);
        return known.isEmpty()
                ? labels.text("casework.told", name, labels.text("casework.answered", labels.task(model), label))
                : known;
    }

    Optional<TaskModel> model(Answer answer) {
        return answer.modelRef().isEmpty()
                ? Optional.empty()
                : Optional.of(process.task(answer.modelRef(), answer.taskKey()));
    }

    /** What a citizen tells on the phone is written down by a seat. */
    private static String told(CaseFacts facts) {
        var byStaff = !facts.reportedBy().equals(Actor.CITIZEN.id());
        return facts.channel() == Channel.PUBLIC && byStaff
                ? "byStaff"
                : facts.channel().name();
    }

    private String named(LogEntry entry, @Nullable TaskModel task, CaseFacts facts) {
        return who.named(new PersonId(entry.actorId()), entry.actorName(), task, facts);
    }
}
