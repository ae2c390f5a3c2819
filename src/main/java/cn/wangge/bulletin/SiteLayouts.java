package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import cn.wangge.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Layouts that a site puts into a folder of its own, each named like the shipped report whose place it takes. The file
 * is looked at whenever something is printed, and judged anew when its content has changed.
 */
@Component
class SiteLayouts {

    private static final Logger LOG = LoggerFactory.getLogger(SiteLayouts.class);

    private final Path folder;
    private final LayoutCheck check = new LayoutCheck(Trial.usual());
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    SiteLayouts(LayoutSettings settings) {
        this.folder = Path.of(settings.layouts()).toAbsolutePath().normalize();
    }

    /**
     * A file of the site, judged.
     *
     * @param since when the file was last changed
     * @param layout null when it is refused
     */
    record Found(String sha256, Instant since, @Nullable Layout layout, List<Refusal.Problem> problems) {}

    Path folder() {
        return folder;
    }

    /** Empty where the site has none of that name. */
    Optional<Found> find(String report, LayoutOffer offer) {
        return Optional.ofNullable(known.compute(report, (id, before) -> look(id, offer, before)));
    }

    private @Nullable Found look(String report, LayoutOffer offer, @Nullable Found before) {
        var file = file(report);
        if (!Files.isRegularFile(file)) return null;
        try (var stream = Files.newInputStream(file)) {
            var content = stream.readNBytes(LayoutCheck.LARGEST_FILE + 1);
            var sha256 = Sha256.hex(content);
            if (before != null && before.sha256.equals(sha256)) return before;
            return judged(
                    report, content, sha256, Files.getLastModifiedTime(file).toInstant(), offer);
        } catch (IOException e) {
            LOG.warn("layout {} cannot be read", file, e);
            return new Found(
                    "", Instant.EPOCH, null, LayoutProblem.at(1, "unreadable").problems());
        }
    }

    private Found judged(String report, byte[] content, String sha256, Instant since, LayoutOffer offer) {
        try {
            var layout = check.accepted(report, content, offer);
            LOG.info("layout {} of this site is used, SHA-256 {}", report, sha256);
            return new Found(sha256, since, layout, List.of());
        } catch (Refusal refusal) {
            LOG.warn("layout {} of this site is refused: {}", report, refusal.getMessage());
            return new Found(sha256, since, null, refusal.problems());
        }
    }

    /** Judges without keeping. @throws Refusal INVALID with the line of each thing that is wrong */
    Layout judge(String report, byte[] content, LayoutOffer offer) {
        return check.accepted(report, content, offer);
    }

    /** What passed the sample and failed with a real paper is not tried again until it is changed. */
    void failed(Layout layout, Throwable thrown) {
        LOG.warn("layout {} of this site could not print a paper; the shipped one is used", layout.report(), thrown);
        var problems =
                LayoutProblem.at(1, "print", LayoutCheck.shortened(thrown)).problems();
        known.computeIfPresent(
                layout.report(),
                (id, found) -> found.sha256.equals(layout.sha256())
                        ? new Found(found.sha256, found.since, null, problems)
                        : found);
    }

    /** @throws Refusal INVALID when it is not accepted, CONFLICT when the folder cannot be written */
    void put(String report, byte[] content, LayoutOffer offer) {
        judge(report, content, offer);
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, report, ".new");
            try {
                Files.write(beside, content);
                Files.move(beside, file(report), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    /** From now on the shipped one prints again. */
    void withdraw(String report) {
        try {
            Files.deleteIfExists(file(report));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Refusal unwritable(Exception e) {
        LOG.warn("folder of layouts cannot be written", e);
        return Refusal.conflict("bulletin.layout.refusal.folder", Objects.toString(folder));
    }

    private Path file(String report) {
        return folder.resolve(report + ".jrxml");
    }
}
