package cn.wangge.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of a site.
 *
 * @param administers whether the reader has the other settings too
 * @param fonts names of the fonts that a layout may use
 */
record LayoutsView(
        List<Line> lines, boolean mayChange, boolean administers, String folder, String fonts, List<String> problems) {

    /**
     * One report.
     *
     * @param state SHIPPED, OWN, or REFUSED: there is a file, and the shipped one prints
     * @param sha256 of the layout that prints
     * @param since when the file of the site was last changed
     * @param problems each with its line
     * @param unprinted kinds of lines that the own layout leaves out
     */
    record Line(
            String report,
            String label,
            String state,
            String sha256,
            @Nullable String since,
            List<String> problems,
            String unprinted) {}
}
