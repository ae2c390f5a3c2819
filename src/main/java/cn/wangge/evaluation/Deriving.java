package cn.wangge.evaluation;

import java.util.List;

/** Makes of a case's story what it counts for; a pure function, so that it can be made again at any time. */
final class Deriving {

    private Deriving() {}

    static List<Entry> entries(CaseStory story) {
        var entries = new Entries(story.facts().grid());
        IntakeEntries.derive(story, entries);
        DispatchEntries.derive(story, entries);
        HandlingEntries.derive(story, entries);
        CheckingEntries.derive(story, entries);
        return entries.all().stream().map(entry -> judged(entry, story)).toList();
    }

    /** What was objected to with success is left out of the figures and shown apart. */
    private static Entry judged(Entry entry, CaseStory story) {
        return story.objected().contains(new CaseStory.Objected(entry.measure(), entry.unit()))
                ? entry.as(Measure.EXCLUDED_OBJECTION)
                : entry;
    }
}
