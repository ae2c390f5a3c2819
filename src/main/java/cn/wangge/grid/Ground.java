package cn.wangge.grid;

import java.util.Collection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Lengths and areas on the ground around the county, from degrees of WGS-84. */
final class Ground {

    /** Latitude of the county's middle in degrees. */
    private static final double MIDDLE = Math.toRadians(37.14);

    /** Metres of one degree at that latitude (series of the WGS-84 ellipsoid). */
    static final double METRES_NORTH = 111_132.954 - 559.822 * Math.cos(2 * MIDDLE) + 1.175 * Math.cos(4 * MIDDLE);

    static final double METRES_EAST = 111_412.84 * Math.cos(MIDDLE) - 93.5 * Math.cos(3 * MIDDLE);

    private Ground() {}

    /** Area of all together in square metres; within 0.4 % inside the county. */
    static double squareMetres(Collection<Geometry> degrees) {
        return degrees.stream().mapToDouble(Geometry::getArea).sum() * METRES_EAST * METRES_NORTH;
    }

    /** Degrees into a plane where a step east is as long as a step north. */
    static AffineTransformation toPlane() {
        return AffineTransformation.scaleInstance(METRES_EAST / METRES_NORTH, 1);
    }
}
