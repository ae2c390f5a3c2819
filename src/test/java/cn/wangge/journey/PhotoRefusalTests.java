package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.RawClient;
import cn.wangge.testing.WanggeTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are no photos, and photos that are too large. */
@WanggeTest
class PhotoRefusalTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private RawClient raw;
    private int before;

    @BeforeEach
    void open() {
        raw = new RawClient(port);
        before = cases();
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedWhateverItIsCalled() {
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        var gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
        var halfPng = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
        for (var file : List.of(html, svg, gif, halfPng, new byte[0])) {
            raw.upload("inspector", "file", "现场.png", "image/png", file).refused(422, "file");
        }
        raw.upload("inspector", "picture", "现场.png", "image/png", gif).refused(400, "file");
        raw.send("POST", "inspector", "/api/v1/photos", "application/json", "{}")
                .refused(415);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 40, 60})
    void aPhotoBeyondTheLimitIsRefusedWithTheLimit(int megabytes) {
        var told = raw.upload("inspector", "file", "现场.jpg", "image/jpeg", new byte[megabytes << 20])
                .refused(413);
        assertThat(told.path("detail").asText()).contains("20 MB");
    }

    private int cases() {
        return sql.fetchCount(org.jooq.impl.DSL.table("casefile.case_file"));
    }
}
