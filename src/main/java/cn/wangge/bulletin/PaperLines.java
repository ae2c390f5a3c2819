package cn.wangge.bulletin;

import java.util.Iterator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
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
            case "picture" -> now.bars().isEmpty() ? photo(now, 0) : new BarChart(now.bars());
            case "picture2" -> photo(now, 1);
            default -> cell(now, field.getName());
        };
    }

    private static @Nullable Renderable photo(Paper.Line line, int at) {
        if (at >= line.photos().size()) return null;
        var jpeg = line.photos().get(at).jpeg();
        return jpeg.length == 0 ? null : SimpleDataRenderer.getInstance(jpeg);
    }

    /** Cells are numbered from one: c1, c2 and so on. */
    private static String cell(Paper.Line line, String name) {
        var at = Integer.parseInt(name.substring(1)) - 1;
        return at < line.cells().size() ? line.cells().get(at) : "";
    }
}
