package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Checks a tree of grids: the children of each grid cover it without gap and without overlap, neighbours of
 * a level share every vertex of their border, and the base grids keep the rules of size.
 */
final class GridCover {

    /** Square metres that a gap or an overlap may have; allows for nothing but the arithmetic of areas. */
    static final double TOLERANCE = 1.0;

    /** One thing that is not as it should be. */
    record Finding(GridCode code, String what) {}

    private final List<Grid> grids;

    GridCover(List<Grid> grids) {
        this.grids = grids;
    }

    /** Gaps and overlaps of every grid that has children. */
    List<Finding> gapsAndOverlaps() {
        List<Finding> findings = new ArrayList<>();
        for (var parent : grids) {
            if (parent.level() == 4) continue;
            var children = grids.stream()
                    .filter(child -> parent.code().equals(child.parent()))
                    .toList();
            if (children.isEmpty()) findings.add(new Finding(parent.code(), "has no grid below it"));
            else check(parent, children, findings);
        }
        return findings;
    }

    /** Neighbours of a level whose borders overlap or do not share their vertices. */
    List<Finding> brokenBorders(int level) {
        var same = grids.stream().filter(grid -> grid.level() == level).toList();
        var errors = CoverageValidator.validate(same.stream().map(Grid::outline).toArray(Geometry[]::new));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] != null) findings.add(new Finding(same.get(i).code(), "border not shared: " + errors[i]));
        }
        return findings;
    }

    /** Base grids that are larger or smaller than the rules want. */
    List<Finding> breaksOfSizeRules() {
        List<Finding> findings = new ArrayList<>();
        for (var grid : grids) {
            var rule = SizeRule.of(grid.areaClass(), grid.mixed());
            if (grid.level() < 4 || rule.admits(grid.size())) continue;
            var size = grid.size();
            findings.add(new Finding(
                    grid.code(),
                    size.population() + " people in " + size.households() + " households, against " + rule));
        }
        return findings;
    }

    private static void check(Grid parent, List<Grid> children, List<Finding> findings) {
        var shapes = children.stream().map(Grid::outline).toList();
        var covered = OverlayNGRobust.union(shapes);
        double overlap = Ground.squareMetres(shapes) - Ground.squareMetres(List.of(covered));
        report(parent, "lies open", difference(parent.outline(), covered), findings);
        report(parent, "is overstepped by its children", difference(covered, parent.outline()), findings);
        report(parent, "has children that overlap", overlap, findings);
    }

    private static double difference(Geometry one, Geometry other) {
        return Ground.squareMetres(List.of(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE)));
    }

    private static void report(Grid parent, String what, double squareMetres, List<Finding> findings) {
        if (squareMetres <= TOLERANCE) return;
        findings.add(new Finding(parent.code(), what + ": " + Math.round(squareMetres) + " m²"));
    }
}
