package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A day with a late case, and how papers of that day are asked for, issued and read. */
abstract class PapersOfADay {

    static final String UNIT = LateWork.UNIT;
    static final String TOWNSHIP = LateWork.TOWNSHIP;

    @LocalServerPort
    private int port;

    @Autowired
    MakeBulletins making;

    @Autowired
    Bulletins bulletins;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate sql;

    String number;
    LocalDate day;

    /** A case that the unit has handled late, and that an inspector has verified late, on a day of its own. */
    @BeforeEach
    void leaveACaseOverdue() {
        clock.pass(Duration.ofDays(3));
        day = LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE);
        number = LateWork.leave(port, sql, day);
        clock.pass(Duration.ofDays(1));
    }

    void ask(PaperKind paper, String subject) {
        assertThat(post("shift-leader", paper, subject).body()).contains("已开始生成");
        making.makeAll();
    }

    HttpResponse<String> post(String who, PaperKind paper, String subject) {
        var fields = Map.of("paper", paper.name(), "subject", subject, "period", day.toString());
        return as(who).post("/bulletins", "/bulletins", fields);
    }

    String issued(PaperKind paper, String subject) {
        var id = find(paper, subject);
        var answer = as("centre-director").post("/bulletins", "/bulletins/" + id + "/issue", Map.of());
        assertThat(answer.body()).contains("已签发");
        return id;
    }

    String find(PaperKind paper, String subject) {
        var director = actor("centre-director", Post.CENTRE_DIRECTOR, null, null);
        return bulletins
                .seen(director, new Wanted(paper.name(), "", subject, day.toString()), 0, 1)
                .get(0)
                .getId()
                .toString();
    }

    int seen(PaperKind paper, Actor actor) {
        var period = Period.of(day.toString());
        return bulletins.countSeen(actor, new Wanted(paper.name(), "DAY", "", period.text()));
    }

    static Actor leaderOf(String unit) {
        return actor("x", Post.UNIT_LEADER, null, new UnitId(unit));
    }

    static Actor at(Post post, String area) {
        return actor("x", post, new GridCode(area), null);
    }

    static Actor actor(String id, Post post, @Nullable GridCode area, @Nullable UnitId unit) {
        return new Actor(new PersonId(id), id, List.of(new Appointment(post, area, unit)));
    }

    PageReader as(String who) {
        return new PageReader(port, who);
    }

    HttpResponse<byte[]> fetch(String path, String who) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newBuilder()
                .cookieHandler(as(who).cookies())
                .build()
                .send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
