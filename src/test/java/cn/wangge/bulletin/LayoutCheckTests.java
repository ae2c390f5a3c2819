package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a layout may hold and what it may not, each refusal with its line. */
class LayoutCheckTests {

    private final ReportShelf shelf = PrintingFixture.shelf(Path.of("target/no-layouts-here"));
    private final LayoutOffer offer = shelf.offer("bulletin");
    private final LayoutCheck check = new LayoutCheck(Trial.usual());
    private final String shipped = shelf.shipped("bulletin").source();

    @Test
    void everyShippedLayoutWouldBeAcceptedAndPrintsAllItsLines() {
        for (var report : shelf.reports()) {
            var content = shelf.shipped(report).source().getBytes(StandardCharsets.UTF_8);
            var layout = check.accepted(report, content, shelf.offer(report));

            assertThat(layout.sha256()).isEqualTo(shelf.shipped(report).sha256());
            assertThat(layout.unprinted()).isEmpty();
        }
    }

    @Test
    void whatALayoutLeavesOutIsTold() {
        var layout = accepted(shipped.replace("\"rank\".equals($F{kind})", "\"nothing\".equals($F{kind})"));

        assertThat(layout.unprinted()).containsExactly("rank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"第\" + $V{PAGE_NUMBER} + \"页\"",
                "$F{c1}.isEmpty() ? \"—\" : $F{c1}.substring(0, 1) + \"…\"",
                "$F{c1}.length() > 3 && !($F{c2}.startsWith(\"WG\") || $F{c2} == null) ? $P{title} : ($P{number})",
                "$F{c1}.length() * 2 / 3 - 1 + \"\\\"\\\\\\n\""
            })
    void expressionsOfTheGrammarAreAccepted(String expression) {
        assertThat(accepted(withExpression(expression)).own()).isTrue();
    }

    /** Each stands on line 3 of an expression that begins on line 9. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime.getRuntime().exec(\"id\")",
                "Runtime.getRuntime()",
                "T(java.lang.Runtime)",
                "Class.forName(\"java.lang.Runtime\")",
                "new java.io.File(\"/etc/passwd\")",
                "System.getProperty(\"user.home\")",
                "$P{REPORT_PARAMETERS_MAP}",
                "$P{REPORT_CONNECTION}",
                "$R{key}",
                "$X{IN, a, b}",
                "$F{c1}.getClass()",
                "$F{c1}.repeat(1000000000)",
                "$F{c1}.replace(\"\", $F{c1})",
                "$F{c1}.equals(1)",
                "$F{nothing}",
                "\"\\u0022 + Runtime.getRuntime() + \\u0022\"",
                "\"\\\\u0022 + Runtime.getRuntime()\"",
                "\"$F{c1}\"",
                "'x'",
                "1 // 2",
                "1 /* 2 */",
                "$V{PAGE_NUMBER} = 1",
                "((java.lang.String) $F{c1})",
                "$F{c1}; $F{c2}",
                "$F{c1}[0]",
                "() -> 1",
                "$F{picture}",
                "true ? 1 : \"a\""
            })
    void everyOtherExpressionIsRefusedWithItsLineAndText(String expression) {
        var refusal = refusal(withExpression("\n\n" + expression));

        assertThat(refusal).startsWith("[11, ");
    }

    @Test
    void theOffendingTextIsShown() {
        assertThat(refusal(withExpression("\"a\" + Runtime.getRuntime().exec(\"id\")")))
                .isEqualTo("[9, Runtime.getRuntime().exec(\"id\")]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <element kind="subreport" x="0" y="0" width="9" height="9"/>                                           | kind
            <element kind="component" x="0" y="0" width="9" height="9"/>                                           | kind
            <element kind="image" x="0" y="0" width="9" height="9"><expression>"http://x.example/a.png"</expression></element> | image
            <element kind="image" x="0" y="0" width="9" height="9"><expression>"file:/etc/passwd"</expression></element>       | image
            <element kind="image" x="0" y="0" width="9" height="9"><expression>$F{c1}</expression></element>       | image
            <element kind="textField" linkType="Reference" x="0" y="0" width="9" height="9"/>                      | attribute
            <element kind="textField" markup="html" x="0" y="0" width="9" height="9"/>                             | attribute
            <element kind="textField" pdfFontName="/etc/passwd" x="0" y="0" width="9" height="9"/>                 | attribute
            <element kind="textField" fontName="SansSerif" x="0" y="0" width="9" height="9"/>                      | font
            <element kind="textField" x="0" y="0" width="9" height="99999"/>                                       | value
            <element kind="textField" x="0" y="0" width="9" height="9"><hyperlinkReferenceExpression>"http://x"</hyperlinkReferenceExpression></element> | element
            <element kind="textField" x="0" y="0" width="9" height="9"><linkType>Reference</linkType></element>    | element
            <property name="net.sf.jasperreports.awt.ignore.missing.font" value="true"/>                           | property
            <scriptlet name="s" class="java.lang.Runtime"/>                                                        | element
            <component/>                                                                                           | element
            """)
    void whatIsNotListedMayNotStandInABand(String element, String why) {
        var refusal = catchThrowableOfType(Refusal.class, () -> accepted(withElement(element)));

        assertThat(refusal.problems().get(0).messageKey()).isEqualTo("bulletin.layout.refusal." + why);
        assertThat(refusal.problems().get(0).arguments().get(0)).isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <query language="sql">select 1</query>                                       | element
            <scriptlet name="s" class="java.lang.Runtime"/>                              | element
            <import value="java.io.*"/>                                                  | element
            <template>"http://x.example/t.jrtx"</template>                               | element
            <dataset name="d"/>                                                          | element
            <variable name="v" class="java.lang.String"/>                                | element
            <parameter name="REPORT_DATA_ADAPTER" class="java.lang.String"/>             | declared
            <parameter name="sendTo" class="java.io.File"/>                              | declared
            <field name="c99" class="java.lang.String"/>                                 | declared
            <property name="net.sf.jasperreports.data.adapter" value="http://x"/>        | property
            <?php echo 1 ?>                                                              | element
            words                                                                        | words
            """)
    void whatIsNotListedMayNotStandInAReport(String part, String why) {
        var refusal = catchThrowableOfType(Refusal.class, () -> accepted(report(part, "")));

        assertThat(refusal.problems()).anyMatch(p -> p.messageKey().equals("bulletin.layout.refusal." + why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scriptletClass=\"java.lang.Runtime\"",
                "formatFactoryClass=\"x.Y\"",
                "resourceBundle=\"x\"",
                "ignorePagination=\"true\"",
                "xmlns:x=\"http://x\""
            })
    void theReportItselfNamesNoClassesAndKeepsItsPages(String attribute) {
        assertThat(refusal(shipped.replace("<jasperReport ", "<jasperReport " + attribute + " ")))
                .startsWith("[6, jasperReport, ");
    }

    @Test
    void groovyIsNotSpoken() {
        assertThat(refusal(shipped.replace("language=\"java\"", "language=\"groovy\"")))
                .isEqualTo("[6, language, groovy]");
    }

    @Test
    void outsideEntitiesAndThoseThatMultiplyAreRefused() {
        var outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<r>&x;</r>";
        var laughs = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<r>&b;</r>";

        assertThat(refusal(outside)).startsWith("[2, ");
        assertThat(refusal(laughs)).startsWith("[1, ");
    }

    @Test
    void brokenFilesAreRefusedWithTheirLine() {
        assertThat(refusal("<jasperReport name=\"a\">\n<title>\n</jasperReport>"))
                .startsWith("[3, ");
        assertThat(refusal(shipped.replace("width=\"442\" height=\"52\"", "width=\"wide\" height=\"52\"")))
                .doesNotStartWith("[1, ");
        assertThat(refusal(shipped.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")))
                .startsWith("[1");
        assertThat(refusal(shipped + " ".repeat(LayoutCheck.LARGEST_FILE))).isEqualTo("[1, 256]");
        assertThat(refusal(withElement("<element kind=\"line\" x=\"0\" y=\"0\" width=\"9\" height=\"900\"/>")))
                .startsWith("[1, ");
    }

    @Test
    void aPageForEveryLineIsTooManyPages() {
        var pages = report("", "").replace("<band height=\"20\">", "<band height=\"700\">");

        assertThat(refusal(pages)).isEqualTo("[1, 30]");
    }

    @Test
    void aSampleThatTakesTooLongIsBrokenOff() {
        var hasty = new LayoutCheck(new Trial(Duration.ZERO, 30));
        var refusal = catchThrowableOfType(
                Refusal.class, () -> hasty.accepted("bulletin", shipped.getBytes(StandardCharsets.UTF_8), offer));

        assertThat(refusal.problems().get(0).messageKey()).isEqualTo("bulletin.layout.refusal.slow");
    }

    private static String withExpression(String expression) {
        return withElement(
                "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"9\" height=\"9\">\n<expression><![CDATA["
                        + expression + "]]></expression></element>");
    }

    private static String withElement(String element) {
        return report(
                "<field name=\"c1\" class=\"java.lang.String\"/><field name=\"c2\" class=\"java.lang.String\"/>\n"
                        + "<field name=\"picture\" class=\"net.sf.jasperreports.renderers.Renderable\"/>\n"
                        + "<parameter name=\"title\" class=\"java.lang.String\"/><parameter name=\"number\" class=\"java.lang.String\"/>",
                element);
    }

    private static String report(String parts, String element) {
        return """
                <jasperReport name="bulletin" language="java" pageWidth="595" pageHeight="842" columnWidth="555"
                 leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20" whenNoDataType="AllSectionsNoDetail">
                <style name="base" default="true" fontName="Wangge Sans"/>
                %s
                <detail><band height="20">
                %s
                </band></detail>
                </jasperReport>
                """.formatted(parts, element);
    }

    private Layout accepted(String source) {
        return check.accepted("bulletin", source.getBytes(StandardCharsets.UTF_8), offer);
    }

    private String refusal(String source) {
        var refusal = catchThrowableOfType(Refusal.class, () -> accepted(source));
        assertThat(refusal).as(source).isNotNull();
        return refusal.problems().get(0).arguments().toString();
    }
}
