package cn.wangge.grid;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/** Grids as GeoJSON features for a map on a screen: neighbours keep one common border, with fewer corners. */
final class MapShapes {

    /** About ten metres on the ground: below a pixel until one looks at a single street. */
    private static final double TOLERANCE = 0.0001;

    private MapShapes() {}

    /** Each layer is one level of the tree; the order of the layers is kept. */
    static String collection(GridTree tree, Stream<List<Grid>> layers) {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        var first = text.length();
        layers.forEach(layer -> {
            var outlines = layer.stream().map(Grid::outline).toArray(Geometry[]::new);
            var simple = CoverageSimplifier.simplify(outlines, TOLERANCE);
            for (int i = 0; i < simple.length; i++) {
                if (text.length() > first) text.append(',');
                append(text, tree, layer.get(i), simple[i]);
            }
        });
        return text.append("]}").toString();
    }

    private static void append(StringBuilder text, GridTree tree, Grid grid, Geometry outline) {
        var inside = grid.outline().getInteriorPoint();
        text.append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                .append(grid.code().value());
        text.append("\",\"level\":").append(grid.level());
        text.append(",\"name\":").append(quoted(grid.shortName()));
        text.append(",\"fullName\":").append(quoted(tree.place(grid).fullName()));
        text.append(",\"synthetic\":").append(grid.synthetic());
        text.append(",\"x\":").append(GeoJson.decimal(inside.getX(), 5));
        text.append(",\"y\":").append(GeoJson.decimal(inside.getY(), 5));
        text.append("},\"geometry\":").append(GeoJson.write(outline, 5)).append('}');
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
