package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Flag;
import cn.wangge.catalog.Catalog;
import cn.wangge.deadline.Deadlines;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the file of facts together: limits, returns, requests and the log, as they are, with nothing left out. */
@Component
class ReferralFiles {

    private final CaseSheets sheets;
    private final CaseParts parts;
    private final Deadlines deadlines;
    private final DeadlineViews deadlineViews;
    private final RequestBook book;
    private final RequestViews requests;
    private final Findings findings;
    private final Catalog catalog;
    private final Policy policy;
    private final Labels labels;
    private final Clock clock;

    ReferralFiles(
            CaseSheets sheets,
            CaseParts parts,
            Deadlines deadlines,
            DeadlineViews deadlineViews,
            RequestBook book,
            RequestViews requests,
            Findings findings,
            Catalog catalog,
            Policy policy,
            Labels labels,
            Clock clock) {
        this.sheets = sheets;
        this.parts = parts;
        this.deadlines = deadlines;
        this.deadlineViews = deadlineViews;
        this.book = book;
        this.requests = requests;
        this.findings = findings;
        this.catalog = catalog;
        this.policy = policy;
        this.labels = labels;
        this.clock = clock;
    }

    /** Whether the page of the case leads there. */
    boolean isFor(CaseFacts facts, Actor actor) {
        return facts.flags().contains(Flag.REFERRED) && policy.allows("A73", actor);
    }

    static String href(CaseFacts facts) {
        return "/cases/" + facts.number() + "/referral-file";
    }

    ReferralFileView view(String number, Actor actor) {
        var facts = sheets.seen(number, actor);
        var now = clock.instant();
        return new ReferralFileView(
                facts.number(),
                facts.title(),
                labels.status(facts.status(), facts.step()),
                findings.named(facts.id()),
                findings.ofCase(facts.id()).stream().map(this::line).toList(),
                counts(facts),
                deadlines.ofCase(facts.id(), now).stream()
                        .map(d -> deadlineViews.view(d, now))
                        .toList(),
                requests.of(facts),
                parts.facts().view(facts),
                parts.timeline().of(facts),
                ShownTime.full(now));
    }

    private List<ItemView.Line> counts(CaseFacts facts) {
        var asked = book.asked(facts.id(), RequestKind.EXTENSION);
        var granted = book.granted(facts.id(), RequestKind.EXTENSION);
        return List.of(
                new ItemView.Line(labels.text("casework.referral.returns"), String.valueOf(facts.returnCount())),
                new ItemView.Line(labels.text("casework.referral.rework"), String.valueOf(facts.reworkCount())),
                new ItemView.Line(
                        labels.text("casework.referral.extensions"),
                        labels.text("casework.referral.extensions.of", asked, granted)));
    }

    private ReferralFileView.FindingLine line(Finding finding) {
        var measure = catalog.reasons("efficiency").stream()
                .filter(r -> r.value().equals(finding.measure()))
                .map(r -> labels.english() ? r.labelEn() : r.label())
                .findFirst()
                .orElse(finding.measure());
        return new ReferralFileView.FindingLine(
                finding.person(), measure, finding.decidedOn().toString(), finding.documentNumber(), finding.grounds());
    }
}
