package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.util.List;
import java.util.Optional;

/** The four-level grid tree of the county, answered from memory. */
public interface Grids {

    /**
     * The base grid of a point; on a border the one with the lowest code. Refuses what is no coordinate and
     * what lies outside the county.
     *
     * @param longitude degrees east, WGS-84
     * @param latitude degrees north, WGS-84
     */
    Place locate(double longitude, double latitude);

    /** The grid of that code with its path; refuses a code that is not in use. */
    Place place(GridCode code);

    Optional<GridInfo> find(GridCode code);

    /** The grids one level below, by code. */
    List<GridInfo> children(GridCode code);

    /** Grids whose code begins with the text or whose full name has all its words, high levels first. */
    List<GridInfo> search(String text, int limit);

    /** A point well inside, for who knows the grid but no coordinates; refuses a code that is not in use. */
    Position middle(GridCode code);

    /** The outline as a GeoJSON geometry, WGS-84; refuses a code that is not in use. */
    String outline(GridCode code);
}
