package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The photos of a case in its printed file: for whom may see the case, and those that are gone in words. */
@WanggeTest
class CasePhotosTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private Centre centre;
    private List<String> photos;
    private String number;

    @BeforeEach
    void aCaseIsReportedWithThreePhotos() {
        centre = new Centre(port);
        photos = List.of(centre.photo("operator"), centre.photo("operator"), centre.photo("operator"));
        var report = centre.report("HOTLINE");
        report.put("photoIds", photos);
        number = centre.reported("operator", report);
    }

    @Test
    void allPhotosArePrintedWithTheirKindTimeAndPlace() throws IOException, InterruptedException {
        var file = fetch("shift-leader");

        assertThat(PdfPhotos.onAllPages(file.body())).hasSize(3);
        assertThat(text(file.body()))
                .contains("五、照片", "3张，附于卷末")
                .containsPattern("照片1上报\\d{4}-\\d\\d-\\d\\d\\d\\d:\\d\\d古城西大街与沙巷街口")
                .contains("照片2上报", "照片3上报")
                .doesNotContain("照片4", "文件缺失");
    }

    @Test
    void aPhotoWhoseFileIsGoneSaysSoAndTheOthersArePrinted() throws IOException, InterruptedException {
        sql.update(DSL.table("evidence.photo"))
                .set(
                        DSL.field("sha256", String.class),
                        "0".repeat(32) + photos.get(1).replace("-", ""))
                .where(DSL.field("id", UUID.class).eq(UUID.fromString(photos.get(1))))
                .execute();

        var file = fetch("shift-leader");

        assertThat(PdfPhotos.onAllPages(file.body())).hasSize(2);
        assertThat(text(file.body())).contains("照片文件缺失或已损坏，未能打印", "照片1上报", "照片2上报", "照片3上报");
    }

    @Test
    void whoMayNotSeeTheCaseGetsNeitherFileNorPhotos() throws IOException, InterruptedException {
        for (var who : List.of("efficiency", "admin")) {
            var refused = fetch(who);
            assertThat(refused.statusCode()).as(who).isIn(403, 404);
            assertThat(new String(refused.body(), 0, 4)).as(who).isNotEqualTo("%PDF");
        }
    }

    @Test
    void aCaseWithoutPhotosSaysThatThereAreNone() throws IOException, InterruptedException {
        number = centre.reported("operator", centre.report("HOTLINE"));

        var file = fetch("shift-leader");

        assertThat(PdfPhotos.onAllPages(file.body())).isEmpty();
        assertThat(text(file.body())).contains("照片无").doesNotContain("五、照片");
    }

    private HttpResponse<byte[]> fetch(String who) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/cases/" + number + "/file.pdf"))
                .header("Accept-Language", "zh-CN");
        var http = HttpClient.newBuilder().cookieHandler(new PageReader(port, who).cookies());
        return http.build().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }
}
