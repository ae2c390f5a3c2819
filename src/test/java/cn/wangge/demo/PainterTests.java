package cn.wangge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTests {

    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-11-20T02:10:05Z"), "古城街道古城南大街市楼南侧", 112.17454, 37.20153);

    private final Painter painter = new Painter();

    @ParameterizedTest
    @EnumSource
    void aPhotoIsSmallAndAnotherOneEachTime(Scene scene) throws IOException {
        var photo = drawn(scene, false, 1);

        assertThat(photo.length).isLessThan(90_000);
        var image = ImageIO.read(new ByteArrayInputStream(photo));
        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(720);
        assertThat(drawn(scene, false, 1)).as("drawn again").isEqualTo(photo);
        assertThat(Arrays.equals(drawn(scene, false, 2), photo)).as("elsewhere").isFalse();
        assertThat(Arrays.equals(drawn(scene, true, 1), photo)).as("solved").isFalse();
    }

    private byte[] drawn(Scene scene, boolean solved, long seed) {
        return painter.jpeg(scene, solved, "TOWN", new Lot(seed), "report", STAMP);
    }
}
