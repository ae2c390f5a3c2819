package cn.wangge.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.shared.PersonId;
import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of what a person has been told, on pages and for programs. */
@WanggeTest
class NoticePagesTests {

    private static final String READER = "unit-leader";

    @LocalServerPort
    private int port;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Notices notices;

    @Autowired
    private CaseReading cases;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private Browserless reader;
    private String number;

    @BeforeEach
    void begin() {
        centre = new Centre(port);
        number = centre.reported("inspector", centre.report("INSPECTOR"));
        delivery.run();
        notices.readAll(new PersonId(READER), NoticeFilter.UNREAD, clock.instant());
        reader = new Browserless(port).signIn(READER);
    }

    @Test
    void theHeadOfEveryPageCountsWhatIsUnread() {
        assertThat(reader.get("/worklist").body()).doesNotContain("class=\"badge\"");
        tell(READER, Kind.SUPERVISED, "已立案督办");
        tell(READER, Kind.INSTRUCTED, "领导批示");

        assertThat(reader.get("/worklist").body()).contains(">2</span>", "2 条未读消息");
        assertThat(reader.get("/messages").body()).contains("已立案督办", "领导批示", number);
    }

    @Test
    void whatIsReadGoesFromTheUnreadAndStaysAmongAll() {
        tell(READER, Kind.SUPERVISED, "已立案督办");
        tell(READER, Kind.INSTRUCTED, "请抓紧处置");
        var list = reader.get("/messages?kind=SUPERVISED");
        assertThat(list.body()).contains("已立案督办").doesNotContain("请抓紧处置");
        var id = list.find("/messages/([0-9a-f-]{36})/read");

        var read = reader.post("/messages/" + id + "/read", Map.of("kind", "SUPERVISED"));

        assertThat(read.location()).isEqualTo("/messages?kind=SUPERVISED");
        assertThat(reader.get("/messages?kind=SUPERVISED").body()).contains("没有未读消息");
        assertThat(reader.get("/messages?show=all&kind=SUPERVISED").body()).contains(number);
        reader.get("/messages");
        reader.post("/messages/read", Map.of());
        assertThat(reader.get("/messages").body()).contains("没有未读消息");
    }

    @Test
    void manyOfAKindHaveAPageOfTheirOwnInTheOrderOfTime() {
        tell(READER, Kind.OVERDUE, "处置时限已到期");
        var other = number;
        number = centre.reported("inspector", centre.report("INSPECTOR"));
        tell(READER, Kind.OVERDUE, "签收时限已到期");

        var list = reader.get("/messages");
        assertThat(list.body()).contains("您有 2 件案卷超期，最早");
        var gathered = reader.get(list.find("notice-headline\"[^>]*href=\"([^\"]+)\""));

        assertThat(gathered.body()).contains(other, number, "处置时限已到期", "签收时限已到期", "标为已读");
    }

    @Test
    void aCaseThatTheReaderMayNotSeeIsNamedAndNotLinked() {
        tell("efficiency", Kind.SECOND_EXTENSION, "案卷第二次延期");
        var office = new Browserless(port).signIn("efficiency");

        assertThat(office.get("/messages?kind=SECOND_EXTENSION").body())
                .contains(number)
                .doesNotContain("/cases/" + number);
    }

    @Test
    void nobodyReadsWhatIsForOthersAndOddFiltersAreLeftOut() {
        tell(READER, Kind.SUPERVISED, "已立案督办");
        var id = notices.window(new PersonId(READER), NoticeFilter.UNREAD, 1)
                .rows()
                .get(0)
                .getId();

        assertThat(new Browserless(port)
                        .signIn("operator")
                        .get("/messages/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(reader.get("/messages?show=x&kind=%24%7B7%7D").status()).isEqualTo(200);
        assertThat(new Browserless(port).get("/messages").status()).isNotEqualTo(200);
    }

    @Test
    void programsReadTheSameListAndMarkItRead() {
        tell(READER, Kind.SUPERVISED, "已立案督办");
        var list = centre.get(READER, "/api/v1/messages?unread=true&kind=SUPERVISED");
        assertThat(list.status()).isEqualTo(200);
        var first = list.body().get("items").get(0);
        assertThat(first.get("caseNumber").asText()).isEqualTo(number);
        assertThat(first.get("readAt").isNull()).isTrue();

        var path = "/api/v1/messages/" + first.get("id").asText() + "/read";
        assertThat(centre.post("operator", path, Map.of()).status()).isEqualTo(404);
        assertThat(centre.post(READER, path, Map.of()).body().get("readAt").isNull())
                .isFalse();
        assertThat(centre.get(READER, "/api/v1/messages?unread=true&kind=SUPERVISED")
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(centre.get(READER, "/api/v1/messages?kind=NONSENSE").status())
                .isEqualTo(422);
    }

    @Test
    void theListHasASecondPage() {
        for (var i = 0; i < 27; i++) tell(READER, Kind.INSTRUCTED, "第" + i + "次批示");

        var first = reader.get("/messages?kind=INSTRUCTED");
        var second = reader.get(first.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&"));

        assertThat(first.body()).contains("本页 25 件，共 27 件", "第26次批示").doesNotContain("第0次批示");
        assertThat(second.body()).contains("第0次批示", "第1次批示").doesNotContain("第26次批示");
    }

    private void tell(String person, Kind kind, String text) {
        var id = cases.byNumber(number).orElseThrow().id();
        inbox.add(new PersonId(person), new Telling.About(id, number, kind, clock.instant()), text);
        clock.pass(java.time.Duration.ofMillis(5));
        delivery.run();
    }
}
