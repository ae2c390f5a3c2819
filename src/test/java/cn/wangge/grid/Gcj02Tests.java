package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Tests {

    @Test
    void theShiftAtTheCountyTownIsTheKnownOne() {
        var wgs = new Coordinate(112.1745, 37.2015);

        var gcj = Gcj02.fromWgs84(wgs);

        assertThat((gcj.x - wgs.x) * Ground.METRES_EAST).isCloseTo(578, within(5.0));
        assertThat((gcj.y - wgs.y) * Ground.METRES_NORTH).isCloseTo(68, within(5.0));
    }

    @Property
    void theWayThereAndBackEndsWithinAMillimetre(
            @ForAll @DoubleRange(min = 74, max = 134) double longitude,
            @ForAll @DoubleRange(min = 19, max = 53) double latitude) {
        var back = Gcj02.toWgs84(Gcj02.fromWgs84(new Coordinate(longitude, latitude)));

        assertThat(back.x).isCloseTo(longitude, within(1e-8));
        assertThat(back.y).isCloseTo(latitude, within(1e-8));
    }
}
