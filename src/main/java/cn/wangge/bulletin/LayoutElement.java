package cn.wangge.bulletin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a layout. The reader of the engine takes an attribute and a child of one name for the same thing, so
 * both are listed by name and whatever is not listed is refused.
 *
 * @param holds what its text is: nothing, plain words, or an expression
 */
record LayoutElement(String name, Set<String> attributes, Set<String> children, Holds holds) {

    enum Holds {
        NOTHING,
        WORDS,
        VALUE,
        CONDITION
    }

    static final String ROOT = "jasperReport";

    private static final List<String> BANDS = List.of(
            "background",
            "title",
            "pageHeader",
            "columnHeader",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "noData",
            "band");

    private static final String LOOKS =
            "fontName fontSize bold italic underline strikeThrough forecolor backcolor mode fill"
                    + " hTextAlign vTextAlign hImageAlign vImageAlign rotation scaleImage pattern blankWhenNull radius";

    private static final Map<String, LayoutElement> ALL = Map.ofEntries(
            element(
                    ROOT,
                    "name language columnCount printOrder orientation pageWidth pageHeight whenNoDataType columnWidth columnSpacing"
                            + " leftMargin rightMargin topMargin bottomMargin titleNewPage summaryNewPage"
                            + " summaryWithPageHeaderAndFooter floatColumnFooter uuid",
                    "property style parameter field detail " + String.join(" ", BANDS)),
            element("property", "name value", ""),
            element("style", "name default style " + LOOKS, "box pen paragraph conditionalStyle"),
            element("conditionalStyle", "style " + LOOKS, "conditionExpression box pen paragraph"),
            element(
                    "box",
                    "padding topPadding leftPadding bottomPadding rightPadding",
                    "pen topPen leftPen bottomPen rightPen"),
            element("pen", "lineWidth lineStyle lineColor", ""),
            element("topPen", "lineWidth lineStyle lineColor", ""),
            element("leftPen", "lineWidth lineStyle lineColor", ""),
            element("bottomPen", "lineWidth lineStyle lineColor", ""),
            element("rightPen", "lineWidth lineStyle lineColor", ""),
            element(
                    "paragraph",
                    "lineSpacing lineSpacingSize firstLineIndent leftIndent rightIndent spacingBefore spacingAfter tabStopWidth",
                    ""),
            element("parameter", "name class uuid", ""),
            element("field", "name class uuid", ""),
            element("detail", "", "band"),
            element(
                    "element",
                    "kind style key uuid x y width height positionType stretchType printRepeatedValues removeLineWhenBlank"
                            + " printInFirstWholeBand printWhenDetailOverflows textAdjust evaluationTime bookmarkLevel type"
                            + " direction onErrorType " + LOOKS,
                    "property box pen paragraph expression text printWhenExpression anchorNameExpression element"),
            text("text", Holds.WORDS),
            text("expression", Holds.VALUE),
            text("anchorNameExpression", Holds.VALUE),
            text("printWhenExpression", Holds.CONDITION),
            text("conditionExpression", Holds.CONDITION));

    /** Of {@code <element kind="…">}: no subreport, chart, crosstab or component. */
    static final Set<String> KINDS =
            Set.of("textField", "staticText", "line", "rectangle", "ellipse", "image", "frame", "break");

    static @Nullable LayoutElement of(String name) {
        return BANDS.contains(name)
                ? new LayoutElement(
                        name,
                        words("height splitType uuid"),
                        words("property printWhenExpression element"),
                        Holds.NOTHING)
                : ALL.get(name);
    }

    /** The designer notes its own habits down, which the engine does not read; the others are read as words. */
    static boolean isProperty(String name) {
        return name.startsWith("com.jaspersoft.studio.")
                || name.equals("net.sf.jasperreports.export.xlsx.detect.cell.type")
                || name.equals(Printing.LAST_PAGE);
    }

    private static Map.Entry<String, LayoutElement> element(String name, String attributes, String children) {
        return Map.entry(name, new LayoutElement(name, words(attributes), words(children), Holds.NOTHING));
    }

    private static Map.Entry<String, LayoutElement> text(String name, Holds holds) {
        return Map.entry(name, new LayoutElement(name, Set.of(), Set.of(), holds));
    }

    private static Set<String> words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
