package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is guessed of a township where nothing is published.
 *
 * @param areaClass 1 old town, 2 plain, 3 mountain
 * @param positions degrees of WGS-84; several where it lies around others
 */
record TownshipEstimate(GridCode code, int areaClass, int population, List<Coordinate> positions) {}
