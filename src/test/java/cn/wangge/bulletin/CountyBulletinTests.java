package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Post;
import cn.wangge.testing.WanggeTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the bulletin of the county says, and how a later edition and the next issue differ from it. */
@WanggeTest
class CountyBulletinTests extends PapersOfADay {

    @Test
    void theBulletinOfADayThatIsOverListsWhatWasLateThenAndALaterEditionIsACorrection()
            throws IOException, InterruptedException {
        ask(PaperKind.BULLETIN, "");
        var first = text(fetch("/bulletins/" + issued(PaperKind.BULLETIN, "") + ".pdf", "leader")
                .body());
        assertThat(first).contains("本期处置超期的案卷共", "督办、移送和问责结果", "总第").doesNotContain("更正版");

        ask(PaperKind.BULLETIN, "");
        var second = text(fetch("/bulletins/" + issued(PaperKind.BULLETIN, "") + ".pdf", "leader")
                .body());

        assertThat(second).contains("值班快报（更正版）", "更正第1版，主要数据没有变化");
        assertThat(number(second)).isEqualTo(number(first));
        day = day.plusDays(1);
        ask(PaperKind.BULLETIN, "");
        var next = text(fetch("/bulletins/" + find(PaperKind.BULLETIN, "") + ".pdf", "shift-leader")
                .body());
        assertThat(number(next)).isNotEqualTo(number(first));
    }

    private static String number(String text) {
        return text.substring(text.indexOf('第'), text.indexOf("期）"));
    }

    @Test
    void aMonthTellsOfSatisfactionOfWhatIsLeftOutAndOfPlaces() throws IOException, InterruptedException {
        var month = Period.around(Period.Kind.MONTH, day).text();
        as("shift-leader").post("/bulletins", "/bulletins", Map.of("period", month));
        making.makeAll();
        var director = actor("centre-director", Post.CENTRE_DIRECTOR, null, null);
        var id = bulletins
                .seen(director, new Wanted("BULLETIN", "", "", month), 0, 1)
                .get(0)
                .getId();

        assertThat(text(fetch("/bulletins/" + id + ".pdf", "shift-leader").body()))
                .contains("群众满意度", "解决率", "挂账、延期和不计入考核的案卷", "并案", "热点问题和部位", "第1页")
                .doesNotContain("bulletin.", "evaluation.");
    }
}
