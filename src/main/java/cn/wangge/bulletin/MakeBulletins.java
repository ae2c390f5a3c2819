package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Makes the bulletins that were asked for, one after the other, so that many at once need no more memory than one. */
@Component
class MakeBulletins implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(MakeBulletins.class);

    private final Archive archive;
    private final BulletinPapers papers;
    private final Printing printing;
    private final ObjectMapper json;
    private final BulletinSettings settings;
    private final Clock clock;

    MakeBulletins(
            Archive archive,
            BulletinPapers papers,
            Printing printing,
            ObjectMapper json,
            BulletinSettings settings,
            Clock clock) {
        this.archive = archive;
        this.papers = papers;
        this.printing = printing;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::makeAll, settings.makeEvery());
    }

    void makeAll() {
        for (var next = archive.take(clock.instant()); next.isPresent(); next = archive.take(clock.instant())) {
            make(next.get());
        }
    }

    private void make(IssueRecord issue) {
        var id = issue.getId();
        try {
            var at = clock.instant();
            var written = papers.write(Period.of(issue.getPeriod()), at, progress -> archive.progress(id, progress));
            var paper = written.paper();
            var print = printing.laidOut(paper);
            var files = Map.of(
                    Audience.STAFF,
                    Map.of(
                            Format.PDF, printing.write(print, Format.PDF, paper.title()),
                            Format.DOCX, printing.write(print, Format.DOCX, paper.title()),
                            Format.XLSX, printing.write(print, Format.XLSX, paper.title())),
                    Audience.PUBLIC,
                    Map.of(Format.PDF, printing.print(paper.forThePublic(), Format.PDF)));
            archive.made(id, written.formulas(), json.writeValueAsString(paper), files, at);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn("bulletin of {} could not be made", issue.getPeriod(), e);
            archive.failed(id);
        }
    }
}
