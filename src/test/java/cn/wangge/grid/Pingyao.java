package cn.wangge.grid;

import java.util.List;

/** The county as it is drawn, once for all tests. */
final class Pingyao {

    static final List<Grid> GRIDS = CountyDrawing.ofPingyao().draw();
    static final GridTree TREE = new GridTree(GRIDS);
    static final GridLocator LOCATOR = new GridLocator(GRIDS);

    private Pingyao() {}

    static List<Grid> level(int level) {
        return GRIDS.stream().filter(grid -> grid.level() == level).toList();
    }
}
