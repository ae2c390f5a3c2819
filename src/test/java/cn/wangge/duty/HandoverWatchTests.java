package cn.wangge.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was not handed over in time is told once. */
@WanggeTest
class HandoverWatchTests {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private HandoverWatch watch;

    @Autowired
    private HandoverBook book;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private Rostered roster;
    private Shift shift;

    /** A shift of which nobody has been told in this database yet. */
    @BeforeEach
    void aShiftWithItsCrew() {
        roster = new Rostered(product);
        roster.nobody();
        do {
            shift = roster.after(roster.at(clock.instant()));
            clock.goTo(shift.from());
        } while (book.find(shift).isPresent() || !toldOf(shift).isEmpty());
        roster.crew(shift, "shift-leader", "operator", "shift-leader-2");
    }

    @AfterEach
    void backToNow() {
        roster.nobody();
        clock.reset();
    }

    @Test
    void theDirectorIsToldOnceThatAShiftWasNotHandedOverInTime() {
        clock.goTo(shift.until().plus(Duration.ofMinutes(29)));
        watch.look();
        assertThat(toldOf(shift)).isEmpty();
        clock.goTo(shift.until().plus(Duration.ofMinutes(31)));

        watch.look();
        watch.look();

        assertThat(toldOf(shift)).hasSize(1);
        assertThat(watch.late(clock.instant())).contains(shift);
    }

    private List<String> toldOf(Shift of) {
        var name = of.day().getMonthValue() + "月" + of.day().getDayOfMonth() + "日" + of.name();
        return sql
                .fetch("select text from notification.message where post = 'CENTRE_DIRECTOR' and case_id is null")
                .getValues(0, String.class)
                .stream()
                .filter(text -> text.startsWith(name))
                .toList();
    }
}
