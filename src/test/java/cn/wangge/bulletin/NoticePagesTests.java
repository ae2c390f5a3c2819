package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.Sha256;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 效能通报: drawn up by one office, signed and numbered by the other, never published. */
@WanggeTest
class NoticePagesTests {

    private static final Pattern NUMBER = Pattern.compile("县网格办发〔(\\d{4})〕(\\d+)号");

    @LocalServerPort
    private int port;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private Archive archive;

    @Autowired
    private ManualClock clock;

    @Test
    void theEfficiencyOfficeSignsWhatTheCentreDrewUpAndEachNoticeGetsTheNextNumber() throws IOException {
        var one = drawnUp();
        assertThat(text(one)).contains("县网格化管理领导组办公室文件", "总体情况", "工作要求", "抄送").doesNotContainPattern(NUMBER);
        assertThat(post("centre-director", one, "issue")).contains("效能通报由效能办签发");
        assertThat(post("efficiency", one, "issue")).contains("简报已签发");
        assertThat(post("efficiency", one, "publish")).contains("不向社会公布");

        var two = drawnUp();
        assertThat(post("efficiency", two, "issue")).contains("简报已签发");

        var first = number(one);
        var second = number(two);
        assertThat(second.group(1)).isEqualTo(first.group(1));
        assertThat(Integer.parseInt(second.group(2))).isEqualTo(Integer.parseInt(first.group(2)) + 1);
        var today = BulletinWords.day(clock.instant());
        assertThat(text(two)).contains(today + "印发", "县效能办" + today);
        assertThat(new PageReader(port, "unit-leader").page("/bulletins?paper=EFFICIENCY_NOTICE"))
                .contains("效能通报", two.toString(), Sha256.hex(file(two)));
    }

    private UUID drawnUp() {
        clock.pass(Duration.ofDays(1));
        var centre = new Centre(port);
        centre.driveToTheEnd(centre.reported("operator", centre.report("HOTLINE")));
        var day = LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE).toString();
        var asked = new PageReader(port, "centre-director")
                .post("/bulletins", "/bulletins", Map.of("period", day, "paper", "EFFICIENCY_NOTICE"));
        assertThat(asked.body()).contains("已开始生成");
        making.makeAll();
        clock.pass(Duration.ofDays(1));
        return archive.list("DAY", Set.of(Archive.State.DRAFT), 100).stream()
                .filter(issue ->
                        issue.getPeriod().equals(day) && issue.getPaper().equals("EFFICIENCY_NOTICE"))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String post(String who, UUID id, String deed) {
        return new PageReader(port, who)
                .post("/bulletins", "/bulletins/" + id + "/" + deed, Map.of())
                .body();
    }

    private MatchResult number(UUID id) throws IOException {
        var found = NUMBER.matcher(text(id));
        assertThat(found.find()).isTrue();
        return found.toMatchResult();
    }

    private byte[] file(UUID id) {
        return archive.file(id, Archive.Audience.SIGNED, Format.PDF)
                .or(() -> archive.file(id, Archive.Audience.STAFF, Format.PDF))
                .orElseThrow();
    }

    private String text(UUID id) throws IOException {
        try (var pdf = Loader.loadPDF(file(id))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
