package cn.wangge.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.NoninvertibleTransformationException;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cuts an outline into the areas nearest to given centres. All borders are noded together on one grid of
 * 1e-7 degrees before any area is formed, so that neighbours share every vertex of their common border.
 */
final class Tessellation {

    private static final PrecisionModel GRID = new PrecisionModel(1e7);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final AffineTransformation toPlane = Ground.toPlane();
    private final Geometry outline;
    private final List<Coordinate> centres;

    private Tessellation(Geometry outline, List<Coordinate> centres) {
        this.outline = outline;
        this.centres = centres;
    }

    /**
     * One area per centre, in the same order.
     *
     * @param outline in degrees
     * @param centres in the plane of {@link Ground#toPlane()}
     */
    static List<Geometry> of(Geometry outline, List<Coordinate> centres) {
        return new Tessellation(outline, centres).areas();
    }

    /**
     * Areas of one tessellation put together; exact, since they share their vertices. The rings begin at a
     * settled point, as the overlay does not promise one, and turn as GeoJSON wants it.
     */
    static Geometry union(Collection<Geometry> areas) {
        return CoverageUnion.union(areas.toArray(Geometry[]::new)).norm().reverse();
    }

    private List<Geometry> areas() {
        List<List<Geometry>> parts = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) parts.add(new ArrayList<>());
        for (var face : faces()) {
            var inside = toPlane.transform(face.getInteriorPoint()).getCoordinate();
            parts.get(Clusters.nearest(inside, centres)).add(face);
        }
        giveAwayExclaves(parts);
        return parts.stream().map(Tessellation::union).toList();
    }

    private List<Polygon> faces() {
        var lines = new ArrayList<Geometry>();
        LinearComponentExtracter.getLines(outline).forEach(line -> lines.add((Geometry) line));
        LinearComponentExtracter.getLines(borders()).forEach(line -> lines.add((Geometry) line));
        var polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(lines, SHAPES, GRID));
        var county = PreparedGeometryFactory.prepare(outline);
        var faces = new ArrayList<Polygon>();
        for (var face : polygonizer.getPolygons()) {
            if (county.covers(((Polygon) face).getInteriorPoint())) faces.add((Polygon) face);
        }
        return faces;
    }

    private Geometry borders() {
        try {
            var diagram = new VoronoiDiagramBuilder();
            diagram.setSites(centres);
            var frame = toPlane.transform(outline).getEnvelopeInternal();
            frame.expandBy(frame.getDiameter());
            diagram.setClipEnvelope(frame);
            return toPlane.getInverse().transform(diagram.getDiagram(SHAPES));
        } catch (NoninvertibleTransformationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bend of the outline may cut off a piece from its centre; it goes to the neighbour around it. */
    private void giveAwayExclaves(List<List<Geometry>> parts) {
        var exclaves = new ArrayList<Geometry>();
        for (var own : parts) {
            if (own.isEmpty()) throw new IllegalStateException("a centre without an area");
            own.sort(Comparator.comparingDouble(Geometry::getArea).reversed());
            exclaves.addAll(own.subList(1, own.size()));
            own.subList(1, own.size()).clear();
        }
        for (var exclave : exclaves) {
            var host = parts.stream()
                    .max(Comparator.comparingDouble(own -> commonBorder(own, exclave)))
                    .orElseThrow();
            host.add(exclave);
        }
    }

    private static double commonBorder(List<Geometry> own, Geometry exclave) {
        return own.stream()
                .filter(part -> part.getEnvelopeInternal().intersects(exclave.getEnvelopeInternal()))
                .mapToDouble(part -> part.intersection(exclave).getLength())
                .sum();
    }
}
