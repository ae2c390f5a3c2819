package cn.wangge.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The duty log: added to only, promises kept by a further entry, safe to take along. */
@WanggeTest
class DutyLogTests {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private DutyLog log;

    @Autowired
    private EntryBook book;

    @Autowired
    private Commands commands;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    @LocalServerPort
    private int port;

    private Actor operator;
    private String word;

    @BeforeEach
    void somebodyOnDuty() {
        operator = new Rostered(product).actor("operator");
        word = "词" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aPromisedCallIsOpenUntilSomebodyEntersThatItWasMade() {
        var id = write(word, null, clock.instant().plus(Duration.ofHours(1)));
        assertThat(book.callbacksOpen(clock.instant())).extracting(LogLine::id).contains(id);

        commands.run(operator, () -> log.calledBack(id, ""));

        assertThat(book.callbacksOpen(clock.instant())).extracting(LogLine::id).doesNotContain(id);
        assertThat(book.find(id).orElseThrow().calledBackAt()).isNotNull();
        assertThat(refusal(() -> commands.run(operator, () -> log.calledBack(id, ""))))
                .isEqualTo("duty.refusal.noCallback");
    }

    @Test
    void aCorrectionStandsBesideTheEntryWhichStays() {
        var id = write(word, null, null);

        commands.run(operator, () -> log.correct(id, "应为" + word));

        var page = new Browserless(port).signIn("operator").get("/duty/log?text=" + word);
        assertThat(page.body()).contains(">" + word + "<", "应为" + word, "更正");
    }

    @Test
    void theDatabaseItselfKeepsWhatWasWritten() {
        var id = write(word, null, null);

        assertThatThrownBy(() -> sql.execute("update duty.entry set text = 'x' where id = ?", id))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.execute("delete from duty.entry where id = ?", id))
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0, 0, duty.refusal.noText",
        "好, PY-NONE, 0, 0, duty.refusal.noCase",
        "好, '', -72, 0, duty.refusal.happenedAt",
        "好, '', 2, 0, duty.refusal.happenedAt",
        "好, '', 0, -3, duty.refusal.callbackAt"
    })
    void whatIsWrongIsRefused(String text, String number, int happened, int callback, String why) {
        var now = clock.instant();
        var entry = new NewEntry(
                EntryKind.CALL,
                happened == 0 ? null : now.plus(Duration.ofHours(happened)),
                text,
                number,
                null,
                callback == 0 ? null : now.plus(Duration.ofHours(callback)));

        assertThat(refusal(() -> commands.run(operator, () -> log.write(entry))))
                .isEqualTo(why);
    }

    @Test
    void whatComesOfSomethingElseIsNotEnteredByHand() {
        for (var kind : new EntryKind[] {EntryKind.CALLED_BACK, EntryKind.ROSTER, EntryKind.PHONE_APPROVAL}) {
            var entry = new NewEntry(kind, null, word, null, null, null);
            assertThat(refusal(() -> commands.run(operator, () -> log.write(entry))))
                    .isEqualTo("duty.refusal.kind");
        }
    }

    @Test
    void aLongLogHasASecondPageWhichKeepsTheFilter() {
        for (var i = 0; i <= DutyLogViews.SIZE; i++) write(word + " 第" + i + "条", null, null);
        var reader = new Browserless(port).signIn("operator");

        var first = reader.get("/duty/log?text=" + word);
        var second = reader.get(first.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&"));

        assertThat(first.body()).contains("第" + DutyLogViews.SIZE + "条").doesNotContain(word + " 第0条");
        assertThat(second.body()).contains(word + " 第0条").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "@SUM(A1)", "-2"})
    void anExportRunsNoFormulaAndTellsNoWholeNumber(String text) {
        write(text + word, "张先生 13800138000", clock.instant().plus(Duration.ofHours(1)));

        var table = new Browserless(port).signIn("auditor").get("/duty/log.csv?text=" + word);

        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.body()).contains("'" + text + word, "138****8000").doesNotContain("13800138000");
    }

    @Test
    void aProgramEntersACallOnceAndReadsWhoIsOnDuty() {
        var centre = new Centre(port);
        var key = UUID.randomUUID().toString();
        var body = Map.of("kind", "CALL", "text", word);

        var first = centre.post("operator", "/api/v1/duty/log", body, key);
        var again = centre.post("operator", "/api/v1/duty/log", body, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(book.count(new EntryBook.Filter(word, null, null, null, false)))
                .isEqualTo(1);
        assertThat(centre.post("operator", "/api/v1/duty/log", Map.of("kind", "SONG"), key + 1)
                        .status())
                .isEqualTo(422);
        assertThat(centre.get("leader", "/api/v1/duty/now").body().get("until").asText())
                .endsWith("+08:00");
        assertThat(centre.get("unit-handler", "/api/v1/duty/now").status()).isEqualTo(403);
    }

    private long write(String text, @Nullable String contact, java.time.@Nullable Instant callback) {
        var entry = new NewEntry(EntryKind.CALL, null, text, null, contact, callback);
        return java.util.Objects.requireNonNull(commands.run(operator, () -> log.write(entry)));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        var refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).isNotNull();
        return refusal.problems().get(0).messageKey();
    }
}
