package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTests {

    @Test
    void everyOutlineComesBackToTheLastDigit() {
        assertThat(Pingyao.GRIDS)
                .allMatch(grid -> GeoJson.read(GeoJson.write(grid.outline())).equalsExact(grid.outline()));
    }

    @Test
    void holesAndPartsAreKept() {
        var text = "{\"type\":\"MultiPolygon\",\"coordinates\":["
                + "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]],"
                + "[[[20,0],[21,0],[21,1],[20,0]]]]}";

        assertThat(GeoJson.write(GeoJson.read(text)).replace(".0000000", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"type\":\"Point\",\"coordinates\":[1,2]}"})
    void whatIsNoAreaIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GeoJson.read(text));
    }
}
