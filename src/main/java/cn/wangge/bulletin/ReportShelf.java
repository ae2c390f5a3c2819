package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import cn.wangge.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The reports of {@code reports/}, each compiled once, when it is first asked for; a site's own comes before. */
@Component
class ReportShelf {

    /** What the JVM makes of a constructor that is called often; no expression can reach into that package. */
    private static final String OF_THE_JVM =
            "jdk.internal.reflect.ConstructorAccessorImpl,jdk.internal.reflect.SerializationConstructorAccessorImpl";

    static final JasperReportsContext CONTEXT = context();

    private final Map<String, Layout> shipped = new ConcurrentHashMap<>();
    private final Map<String, LayoutOffer> offers = new ConcurrentHashMap<>();
    private final SiteLayouts site;

    ReportShelf(SiteLayouts site) {
        this.site = site;
    }

    /** Expressions of reports may name no other classes than those that Jasper lists as harmless. */
    private static JasperReportsContext context() {
        var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.report.class.whitelist.wangge", OF_THE_JVM);
        // Pages of long papers are written to a file of ours and read back, their charts among them.
        context.setProperty("net.sf.jasperreports.deserialization.class.whitelist.wangge", BarChart.class.getName());
        return context;
    }

    /** Names of all shipped reports. */
    List<String> reports() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:reports/*.jrxml"))
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace(".jrxml", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal UNKNOWN for a report that is not shipped */
    String require(String report) {
        if (!reports().contains(report)) throw Refusal.unknown("bulletin.layout.refusal.unknown");
        return report;
    }

    /** The one that prints now. */
    Layout layout(String report) {
        return own(report).map(SiteLayouts.Found::layout).orElseGet(() -> shipped(report));
    }

    Optional<SiteLayouts.Found> own(String report) {
        return site.find(report, offer(report));
    }

    LayoutOffer offer(String report) {
        return offers.computeIfAbsent(
                report, id -> LayoutCheck.offer(shipped(id).source()));
    }

    Layout shipped(String report) {
        return shipped.computeIfAbsent(report, ReportShelf::compile);
    }

    void failed(Layout own, Throwable thrown) {
        site.failed(own, thrown);
    }

    private static Layout compile(String report) {
        try (var stream = new ClassPathResource("reports/" + report + ".jrxml").getInputStream()) {
            var content = stream.readAllBytes();
            var compiled = JasperCompileManager.getInstance(CONTEXT).compile(new ByteArrayInputStream(content));
            var source = new String(content, StandardCharsets.UTF_8);
            return new Layout(report, Sha256.hex(content), false, source, compiled, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("report " + report + " does not compile", e);
        }
    }
}
