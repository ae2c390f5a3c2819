package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps today's grids in memory; a change of grids takes effect with the day it is dated. */
@Component
class GridMap implements Grids {

    private record Today(LocalDate day, GridTree tree, GridLocator locator, Map<GridCode, String> maps) {}

    private final StoredGrids stored;
    private final Clock clock;
    private volatile @Nullable Today today;

    GridMap(StoredGrids stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public Place locate(double longitude, double latitude) {
        var now = today();
        return now.tree().place(now.locator().locate(longitude, latitude));
    }

    @Override
    public Place place(GridCode code) {
        var tree = today().tree();
        return tree.place(tree.get(code));
    }

    @Override
    public Optional<GridInfo> find(GridCode code) {
        return Optional.ofNullable(today().tree().find(code)).map(Grid::info);
    }

    @Override
    public List<GridInfo> children(GridCode code) {
        return today().tree().children(code);
    }

    @Override
    public List<GridInfo> search(String text, int limit) {
        return today().tree().search(text, limit);
    }

    @Override
    public String outline(GridCode code) {
        return GeoJson.write(today().tree().get(code).outline());
    }

    @Override
    public Position middle(GridCode code) {
        var inside = today().tree().get(code).outline().getInteriorPoint();
        return new Position(inside.getX(), inside.getY());
    }

    /** County and townships as GeoJSON. */
    String mapOfCounty() {
        var now = today();
        var county = now.tree().county();
        return now.maps()
                .computeIfAbsent(
                        county.code(),
                        code -> MapShapes.collection(
                                now.tree(),
                                Stream.of(List.of(county), now.tree().within(code, 2))));
    }

    /** Villages and base grids of a township as GeoJSON; refuses a code that is not in use. */
    String mapOfTownship(GridCode township) {
        var now = today();
        now.tree().get(township);
        return now.maps()
                .computeIfAbsent(
                        township,
                        code -> MapShapes.collection(
                                now.tree(),
                                Stream.of(3, 4).map(level -> now.tree().within(code, level))));
    }

    private Today today() {
        var day = LocalDate.now(clock);
        var known = today;
        return known != null && known.day().equals(day) ? known : read(day);
    }

    private synchronized Today read(LocalDate day) {
        var known = today;
        if (known != null && known.day().equals(day)) return known;
        var grids = stored.validOn(day);
        // Not remembered: the reference data may still be on their way.
        if (grids.isEmpty()) throw new IllegalStateException("there are no grids on " + day);
        var fresh = new Today(day, new GridTree(grids), new GridLocator(grids), new ConcurrentHashMap<>());
        today = fresh;
        return fresh;
    }
}
