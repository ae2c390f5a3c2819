package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import cn.wangge.shared.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Judges a layout that somebody wrote: read without entities, by a list of what may stand in it, its expressions by a
 * grammar of our own; only then it is compiled and has to print a sample in good time.
 */
class LayoutCheck {

    static final int LARGEST_FILE = 256 * 1024;

    private static final Pattern DOCTYPE = Pattern.compile("<!(?:DOCTYPE|ENTITY)");
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("\\A\\s*<\\?xml[^>]*encoding=[\"'](?!(?i:utf-8)[\"'])");
    private static final int LONGEST_REASON = 160;

    private final Trial trial;

    LayoutCheck(Trial trial) {
        this.trial = trial;
    }

    /** What a shipped report offers. */
    static LayoutOffer offer(String source) {
        return read(source, new LayoutReading(null)).declared();
    }

    /** @throws Refusal INVALID with the line of each thing that is wrong */
    Layout accepted(String report, byte[] content, LayoutOffer offer) {
        var source = text(content);
        var reading = read(source, new LayoutReading(offer));
        if (!reading.problems().isEmpty()) throw new Refusal(Refusal.Kind.INVALID, reading.problems());
        var compiled = compiled(content);
        trial.print(compiled, LayoutSample.of(report, offer));
        var unprinted = new TreeSet<>(offer.kinds());
        unprinted.removeAll(reading.declared().kinds());
        return new Layout(report, Sha256.hex(content), true, source, compiled, unprinted);
    }

    private static String text(byte[] content) {
        if (content.length > LARGEST_FILE) throw LayoutProblem.at(1, "large", String.valueOf(LARGEST_FILE / 1024));
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            // Two readers must not see two different files.
            if (OTHER_ENCODING.matcher(text).find()) throw LayoutProblem.at(1, "encoding");
            return text;
        } catch (CharacterCodingException e) {
            throw LayoutProblem.at(1, "encoding");
        }
    }

    private static LayoutReading read(String source, LayoutReading reading) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(source)), reading);
            return reading;
        } catch (SAXParseException e) {
            var what = DOCTYPE.matcher(source).find() ? "doctype" : "xml";
            throw LayoutProblem.at(Math.max(1, e.getLineNumber()), what, Objects.toString(e.getMessage(), ""));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("layouts cannot be read", e);
        }
    }

    private static JasperReport compiled(byte[] content) {
        try {
            return JasperCompileManager.getInstance(ReportShelf.CONTEXT).compile(new ByteArrayInputStream(content));
        } catch (JRException | JRRuntimeException e) {
            throw LayoutProblem.at(lineOf(e), "compile", shortened(e));
        }
    }

    /** The engine names a line only for a value that it cannot read; else the first stands for the whole. */
    private static int lineOf(@Nullable Throwable thrown) {
        for (var e = thrown; e != null; e = e.getCause()) {
            if (e instanceof JsonProcessingException json && json.getLocation() != null) {
                return json.getLocation().getLineNr();
            }
        }
        return 1;
    }

    static String shortened(Throwable thrown) {
        var deepest = thrown;
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) deepest = cause;
        var said = Objects.requireNonNullElse(
                        deepest.getMessage(), deepest.getClass().getSimpleName())
                .replaceAll("\\s+", " ")
                .strip();
        return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said;
    }
}
