package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Map<PaperKind, PaperWriter> writers;
    private final Printing printing;
    private final LayoutBook layouts;
    private final Corrections corrections;
    private final ObjectMapper json;
    private final BulletinSettings settings;
    private final Clock clock;

    MakeBulletins(
            Archive archive,
            List<PaperWriter> writers,
            Printing printing,
            LayoutBook layouts,
            Corrections corrections,
            ObjectMapper json,
            BulletinSettings settings,
            Clock clock) {
        this.archive = archive;
        this.writers = writers.stream().collect(Collectors.toMap(PaperWriter::kind, Function.identity()));
        this.printing = printing;
        this.layouts = layouts;
        this.corrections = corrections;
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
            var topic = Topic.of(issue);
            var written = Objects.requireNonNull(writers.get(topic.paper()))
                    .write(topic, at, progress -> archive.progress(id, progress));
            var paper = written.paper();
            var former = archive.issued(topic).orElse(null);
            if (former != null) {
                paper = corrections.of(json.readValue(former.getContent(), Paper.class), former.getEdition(), paper);
            }
            var staff = printing.print(paper, EnumSet.allOf(Format.class));
            var files = new EnumMap<Audience, Map<Format, byte[]>>(Audience.class);
            files.put(Audience.STAFF, staff.files());
            if (topic.paper().isOpen()) {
                files.put(
                        Audience.PUBLIC,
                        printing.print(paper.forThePublic(), List.of(Format.PDF), staff.layout())
                                .files());
            }
            layouts.keep(staff.layout(), at);
            archive.made(id, written.formulas(), staff.layout(), json.writeValueAsString(paper), files, at);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn("{} of {} could not be made", issue.getPaper(), issue.getPeriod(), e);
            archive.failed(id);
        }
    }
}
