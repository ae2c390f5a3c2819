package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.util.List;

/**
 * A grid with all the grids around it.
 *
 * @param name stands for itself: 壁景堡社区第一网格
 * @param fullName from the township down: 古城街道 壁景堡社区 第一网格
 * @param areaClass 1 old town, 2 plain, 3 mountain; 0 for the county as a whole
 * @param path from the county down to the grid itself
 */
public record Place(GridCode code, String name, String fullName, int areaClass, List<GridInfo> path) {

    public Place {
        path = List.copyOf(path);
    }
}
