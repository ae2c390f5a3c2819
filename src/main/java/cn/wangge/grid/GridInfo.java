package cn.wangge.grid;

import cn.wangge.shared.GridCode;

/**
 * What lists and choosers show of a grid.
 *
 * @param name stands for itself: 古城街道, 达蒲村, 壁景堡社区第一网格
 * @param level 1 county, 2 township, 3 village or 居委会, 4 base grid
 * @param areaClass 1 old town, 2 plain, 3 mountain; 0 for the county as a whole
 * @param mixed townspeople and villagers live mixed, so there are two grid leaders (平政办发〔2011〕97号, 二.5)
 */
public record GridInfo(GridCode code, String name, int level, int areaClass, boolean mixed) {}
