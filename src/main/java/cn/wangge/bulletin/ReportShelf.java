package cn.wangge.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The reports of {@code reports/}, each compiled once, when it is first asked for. */
@Component
class ReportShelf {

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();
    private final JasperReportsContext context = context();

    /** What the JVM makes of a constructor that is called often; no expression can reach into that package. */
    private static final String OF_THE_JVM =
            "jdk.internal.reflect.ConstructorAccessorImpl,jdk.internal.reflect.SerializationConstructorAccessorImpl";

    /** Expressions of reports may name no other classes than those that Jasper lists as harmless. */
    private static JasperReportsContext context() {
        var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.report.class.whitelist.wangge", OF_THE_JVM);
        return context;
    }

    JasperReportsContext jasper() {
        return context;
    }

    JasperReport report(String id) {
        return compiled.computeIfAbsent(id, this::compile);
    }

    private JasperReport compile(String id) {
        try (var stream = new ClassPathResource("reports/" + id + ".jrxml").getInputStream()) {
            return JasperCompileManager.getInstance(context).compile(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("report " + id + " does not compile", e);
        }
    }
}
