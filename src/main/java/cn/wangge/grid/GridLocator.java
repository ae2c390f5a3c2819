package cn.wangge.grid;

import cn.wangge.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the base grid of a point. */
final class GridLocator {

    private record Entry(Grid grid, PreparedGeometry outline) {}

    private final GeometryFactory shapes = new GeometryFactory();
    private final STRtree index = new STRtree();

    GridLocator(List<Grid> grids) {
        for (var grid : grids) {
            if (grid.level() < 4) continue;
            var entry = new Entry(grid, PreparedGeometryFactory.prepare(grid.outline()));
            index.insert(grid.outline().getEnvelopeInternal(), entry);
        }
        // A tree that is still to be built must not be shared between threads.
        index.build();
    }

    /** Degrees of WGS-84; a border belongs to the lowest of the codes around it. */
    Grid locate(double longitude, double latitude) {
        refuseWhatIsNoPlace(longitude, latitude);
        var point = new Coordinate(longitude, latitude);
        return covering(point).orElseThrow(() -> Refusal.invalid("location", "grid.refusal.outside"));
    }

    private Optional<Grid> covering(Coordinate coordinate) {
        var point = shapes.createPoint(coordinate);
        List<?> near = index.query(new Envelope(coordinate));
        return near.stream()
                .map(Entry.class::cast)
                .filter(entry -> entry.outline().covers(point))
                .map(Entry::grid)
                .min(Comparator.comparing(grid -> grid.code().value()));
    }

    private static void refuseWhatIsNoPlace(double longitude, double latitude) {
        if (!Double.isFinite(longitude)) throw Refusal.invalid("longitude", "grid.refusal.notANumber");
        if (!Double.isFinite(latitude)) throw Refusal.invalid("latitude", "grid.refusal.notANumber");
        if (seemSwapped(longitude, latitude)) throw Refusal.invalid("location", "grid.refusal.swapped");
        if (Math.abs(longitude) > 180) throw Refusal.invalid("longitude", "grid.refusal.longitudeRange");
        if (Math.abs(latitude) > 90) throw Refusal.invalid("latitude", "grid.refusal.latitudeRange");
    }

    /** Read the other way round they lie in China (73 to 136 degrees east, 18 to 54 north). */
    private static boolean seemSwapped(double longitude, double latitude) {
        return longitude >= 18 && longitude <= 54 && latitude >= 73 && latitude <= 136;
    }
}
