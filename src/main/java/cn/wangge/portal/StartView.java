package cn.wangge.portal;

import cn.wangge.duty.OnDuty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page of a person who has signed in.
 *
 * @param greeting for example |，上午好; the name stands in the place of the bar
 * @param today date and duty, for example 2026年11月23日 星期一 · 早班
 * @param outdoors works on a phone: the way to report stands first, large
 * @param duty who is on duty now, null for who does not see the roster
 * @param steps the seven steps with what is open in them, none for who oversees nothing
 */
record StartView(
        String greeting,
        String name,
        String today,
        boolean outdoors,
        OnDuty.@Nullable Panel duty,
        List<Figure> figures,
        List<Step> steps,
        List<Tile> tiles,
        Focus focus,
        List<Line> held,
        List<Line> recent) {

    /** A number of today; {@code light} where it presses. */
    record Figure(
            String label,
            int count,
            @Nullable String light,
            @Nullable String href) {}

    /** One of the seven steps. */
    record Step(int step, int open, int overdue, String href) {}

    /** A queue with its counts; {@code count} in words, for example 1000+. */
    record Tile(String label, String count, int red, int yellow, String href) {}

    /** The cases to look at first, and where there are more. */
    record Focus(String title, List<Line> lines, String href, String empty) {}

    /**
     * A case on one line.
     *
     * @param left what is left of the limit, or when it was last touched
     */
    record Line(
            String caseNumber,
            String title,
            String place,
            String action,
            List<String> flags,
            String light,
            String left,
            String href) {}
}
