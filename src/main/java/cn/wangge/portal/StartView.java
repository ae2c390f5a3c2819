package cn.wangge.portal;

import java.util.List;

/**
 * The start page of a person who has signed in.
 *
 * @param greeting for example 王建国，上午好
 * @param today date and duty, for example 2026年11月23日 星期一 · 早班
 */
record StartView(String greeting, String today, List<Tile> tiles, List<Line> held, List<Line> recent) {

    /** A queue with its counts; {@code count} in words, for example 1000+. */
    record Tile(String label, String count, int red, int yellow, String href) {}

    /**
     * A case on one line.
     *
     * @param left what is left of the limit, or when it was last touched
     */
    record Line(String caseNumber, String title, String action, String light, String left, String href) {}
}
