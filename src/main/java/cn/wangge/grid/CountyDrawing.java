package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws the tree of a county of which only the outline and the division list are known. The shapes of all
 * levels grow from the base grids, so that each level covers the one above without gap or overlap.
 */
final class CountyDrawing {

    /** Day of the edition of the division list. */
    static final LocalDate EDITION = LocalDate.of(2016, 7, 31);

    private final Map<GridCode, Division> divisions = new LinkedHashMap<>();
    private final List<TownshipEstimate> townships;
    private final Geometry outline;

    CountyDrawing(List<Division> divisions, List<TownshipEstimate> townships, Geometry outline) {
        for (var division : divisions) this.divisions.put(division.code(), division);
        this.townships = townships;
        this.outline = outline;
    }

    static CountyDrawing ofPingyao() {
        return new CountyDrawing(CountyFiles.divisions(), CountyFiles.townships(), CountyFiles.outline());
    }

    /** All grids, parents before children, by code within a level. */
    List<Grid> draw() {
        var drafts = drafts();
        var shapes = Tessellation.of(
                outline, drafts.stream().map(TownshipDrawing.Draft::centre).toList());
        var level = new TreeMap<String, Grid>();
        for (int i = 0; i < drafts.size(); i++) {
            var grid = base(drafts.get(i), shapes.get(i));
            level.put(grid.code().value(), grid);
        }
        var grids = new ArrayList<Grid>(level.values());
        for (int above = 3; above >= 1; above--) {
            level = parents(level, above);
            grids.addAll(0, level.values());
        }
        return grids;
    }

    private List<TownshipDrawing.Draft> drafts() {
        var regions = regions();
        var town = townCentre();
        List<TownshipDrawing.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < townships.size(); i++) {
            var township = townships.get(i);
            var villages = divisions.values().stream()
                    .filter(d -> d.code().level() == 3 && d.code().isWithin(township.code()))
                    .toList();
            drafts.addAll(new TownshipDrawing(township, villages).draw(regions.get(i), town));
        }
        return drafts;
    }

    /** Roughly where each township lies: what is nearest to one of its positions. */
    private List<Geometry> regions() {
        List<Coordinate> positions = new ArrayList<>();
        for (var township : townships) positions.addAll(plane(township.positions()));
        var areas = Tessellation.of(outline, positions);
        List<Geometry> regions = new ArrayList<>();
        int from = 0;
        for (var township : townships) {
            int to = from + township.positions().size();
            regions.add(Tessellation.union(areas.subList(from, to)));
            from = to;
        }
        return regions;
    }

    private Coordinate townCentre() {
        return Clusters.centre(plane(townships.stream()
                .filter(township -> division(township.code()).kind() == GridKind.STREET)
                .flatMap(township -> township.positions().stream())
                .toList()));
    }

    private Grid base(TownshipDrawing.Draft draft, Geometry shape) {
        int number = Integer.parseInt(draft.code().value().substring(12));
        var shortName = "第" + ChineseNumber.of(number) + "网格";
        return new Grid(
                draft.code(),
                GridKind.BASE,
                draft.village().shortName() + shortName,
                shortName,
                draft.areaClass(),
                draft.size(),
                draft.mixed(),
                true,
                EDITION,
                null,
                shape);
    }

    private TreeMap<String, Grid> parents(TreeMap<String, Grid> level, int above) {
        var families = new TreeMap<String, List<Grid>>();
        for (var grid : level.values()) {
            families.computeIfAbsent(grid.code().at(above).value(), code -> new ArrayList<>())
                    .add(grid);
        }
        var parents = new TreeMap<String, Grid>();
        families.forEach((code, children) -> parents.put(code, parent(new GridCode(code), children)));
        return parents;
    }

    private Grid parent(GridCode code, List<Grid> children) {
        var division = division(code);
        boolean county = division.kind() == GridKind.COUNTY;
        return new Grid(
                code,
                division.kind(),
                division.name(),
                division.shortName(),
                county ? 0 : children.get(0).areaClass(),
                children.stream().map(Grid::size).reduce(Grid.Size::plus).orElseThrow(),
                !county && children.stream().anyMatch(Grid::mixed),
                !county,
                EDITION,
                null,
                Tessellation.union(children.stream().map(Grid::outline).toList()));
    }

    private Division division(GridCode code) {
        var division = divisions.get(code);
        if (division == null) throw new IllegalStateException("no division " + code);
        return division;
    }

    private static List<Coordinate> plane(List<Coordinate> degrees) {
        return degrees.stream()
                .map(point -> Ground.toPlane().transform(point, new Coordinate()))
                .toList();
    }
}
