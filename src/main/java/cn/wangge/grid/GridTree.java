package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grids of one day, by code, with their parents, children and names. */
final class GridTree {

    private final Map<GridCode, Grid> grids = new LinkedHashMap<>();
    private final Map<GridCode, String> fullNames = new LinkedHashMap<>();
    private final Map<GridCode, List<GridInfo>> children = new HashMap<>();

    /** Parents come before their children. */
    GridTree(List<Grid> grids) {
        for (var grid : grids) this.grids.put(grid.code(), grid);
        for (var grid : grids) {
            fullNames.put(grid.code(), fullName(grid));
            var parent = grid.parent();
            if (parent == null) continue;
            children.computeIfAbsent(parent, code -> new ArrayList<>()).add(grid.info());
        }
    }

    @Nullable
    Grid find(GridCode code) {
        return grids.get(code);
    }

    Grid get(GridCode code) {
        var grid = grids.get(code);
        if (grid == null) throw Refusal.unknown("grid.refusal.unknownGrid", code.value());
        return grid;
    }

    Place place(Grid grid) {
        var path = path(grid).map(Grid::info).toList();
        var info = grid.info();
        return new Place(grid.code(), info.name(), fullNames.getOrDefault(grid.code(), ""), grid.areaClass(), path);
    }

    /** From the county down to the grid itself. */
    Stream<Grid> path(Grid grid) {
        return IntStream.rangeClosed(1, grid.level()).mapToObj(grid.code()::at).map(this::get);
    }

    Grid county() {
        return grids.values().iterator().next();
    }

    /** The grids of that level inside another, by code. */
    List<Grid> within(GridCode code, int level) {
        return grids.values().stream()
                .filter(grid -> grid.level() == level && grid.code().isWithin(code))
                .toList();
    }

    List<GridInfo> children(GridCode code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    List<GridInfo> search(String text, int limit) {
        var words = List.of(text.strip().split("[\\s\\u3000]+"));
        return grids.values().stream()
                .filter(grid -> matches(grid, words))
                .limit(Math.max(0, limit))
                .map(Grid::info)
                .toList();
    }

    private boolean matches(Grid grid, List<String> words) {
        var fullName = fullNames.getOrDefault(grid.code(), "");
        return words.stream()
                .allMatch(word -> fullName.contains(word)
                        || grid.name().contains(word)
                        || grid.code().value().startsWith(word));
    }

    private String fullName(Grid grid) {
        if (grid.level() == 1) return grid.shortName();
        return path(grid).skip(1).map(Grid::shortName).collect(Collectors.joining(" "));
    }
}
