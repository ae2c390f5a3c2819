package cn.wangge.bulletin;

import java.util.Iterator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands the lines of a paper to its report, one after the other. */
class PaperLines implements JRDataSource {

    private final Iterator<Paper.Line> lines;
    private Paper.@Nullable Line line;

    PaperLines(Paper paper) {
        this.lines = paper.lines().iterator();
    }

    @Override
    public boolean next() {
        line = lines.hasNext() ? lines.next() : null;
        return line != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        var now = line;
        if (now == null) return null;
        return switch (field.getName()) {
            case "kind" -> now.kind();
            case "picture" -> now.bars().isEmpty() ? null : new BarChart(now.bars());
            default -> cell(now, field.getName());
        };
    }

    /** Cells are numbered from one: c1, c2 and so on. */
    private static String cell(Paper.Line line, String name) {
        var at = Integer.parseInt(name.substring(1)) - 1;
        return at < line.cells().size() ? line.cells().get(at) : "";
    }
}
