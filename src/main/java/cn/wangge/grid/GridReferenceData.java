package cn.wangge.grid;

import cn.wangge.shared.ReferenceData;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws the grid tree into an empty database, and only if it is whole. */
@Component
class GridReferenceData implements ReferenceData {

    private static final Logger log = LoggerFactory.getLogger(GridReferenceData.class);

    private final StoredGrids stored;

    GridReferenceData(StoredGrids stored) {
        this.stored = stored;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        if (!stored.isEmpty()) return;
        var grids = CountyDrawing.ofPingyao().draw();
        var cover = new GridCover(grids);
        demand(cover.gapsAndOverlaps());
        for (int level = 1; level <= 4; level++) demand(cover.brokenBorders(level));
        stored.keep(grids);
        report(grids, cover.breaksOfSizeRules());
    }

    private static void demand(List<GridCover.Finding> none) {
        if (!none.isEmpty()) throw new IllegalStateException("the grids do not cover the county: " + none);
    }

    private static void report(List<Grid> grids, List<GridCover.Finding> breaks) {
        log.info(
                "Grid tree laid: {} townships, {} villages and communities, {} base grids (shapes synthetic,"
                        + " populations estimated); no gap, no overlap; {} base grids break a rule of size",
                count(grids, 2),
                count(grids, 3),
                count(grids, 4),
                breaks.size());
        for (var finding : breaks) log.warn("Base grid {}: {}", finding.code(), finding.what());
    }

    private static long count(List<Grid> grids, int level) {
        return grids.stream().filter(grid -> grid.level() == level).count();
    }
}
