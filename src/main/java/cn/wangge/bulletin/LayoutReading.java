package cn.wangge.bulletin;

import cn.wangge.bulletin.LayoutElement.Holds;
import cn.wangge.bulletin.LayoutExpression.Gives;
import cn.wangge.shared.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Goes through the elements of a layout and notes everything that is not allowed, with its line. */
class LayoutReading extends DefaultHandler {

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 20;
    private static final double LARGEST = 5_000;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern KIND =
            Pattern.compile("\"(\\w+)\"\\.equals\\(\\$F\\{kind}\\)|\\$F\\{kind}\\.equals\\(\"(\\w+)\"\\)");
    private static final Set<String> COUNTERS =
            Set.of("PAGE_NUMBER", "PAGE_COUNT", "COLUMN_NUMBER", "COLUMN_COUNT", "REPORT_COUNT");

    /** An element that is open. */
    private static final class Open {
        private final LayoutElement element;
        private final String kind;
        private final int line;
        private final StringBuilder text = new StringBuilder();

        Open(LayoutElement element, String kind, int line) {
            this.element = element;
            this.kind = kind;
            this.line = line;
        }
    }

    private final @Nullable LayoutOffer offer;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Refusal.Problem> problems = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private @Nullable Locator locator;
    private int elements;
    private int skipped;

    /** @param offer null for a shipped report, which may declare what it likes */
    LayoutReading(@Nullable LayoutOffer offer) {
        this.offer = offer;
    }

    List<Refusal.Problem> problems() {
        return problems;
    }

    LayoutOffer declared() {
        return new LayoutOffer(Map.copyOf(parameters), Map.copyOf(fields), Set.copyOf(kinds));
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        // Below what is refused nothing more is looked at.
        if (skipped > 0 || problems.size() >= MOST_PROBLEMS || !isAllowedHere(name)) {
            skipped++;
            return;
        }
        var element = Objects.requireNonNull(LayoutElement.of(name));
        var kind = Objects.requireNonNullElse(attributes.getValue("kind"), "");
        open.push(new Open(element, kind, line()));
        for (var i = 0; i < attributes.getLength(); i++) {
            attribute(element, attributes.getQName(i), attributes.getValue(i));
        }
        switch (name) {
            case "element" -> must(LayoutElement.KINDS.contains(kind), "kind", kind);
            case "property" ->
                must(LayoutElement.isProperty(value(attributes, "name")), "property", value(attributes, "name"));
            case "parameter" -> declare(attributes, parameters, offer == null ? null : offer.parameters());
            case "field" -> declare(attributes, fields, offer == null ? null : offer.fields());
            default -> {}
        }
    }

    private boolean isAllowedHere(String name) {
        var parent = open.peek();
        var fits = parent == null
                ? name.equals(LayoutElement.ROOT)
                : parent.element.children().contains(name);
        must(fits, "element", name);
        must(++elements <= MOST_ELEMENTS && open.size() < DEEPEST, "size", name);
        return fits && elements <= MOST_ELEMENTS && open.size() < DEEPEST;
    }

    private void attribute(LayoutElement element, String name, String value) {
        must(element.attributes().contains(name), "attribute", element.name(), name);
        var tooLarge = NUMBER.matcher(value).matches() && Math.abs(Double.parseDouble(value)) > LARGEST;
        must(!tooLarge && value.length() <= LONGEST_VALUE, "value", name, value);
        if (name.equals("language")) must(value.equals("java"), "value", name, value);
        if (name.equals("fontName")) must(LayoutFonts.has(value), "font", value, LayoutFonts.shown());
    }

    private void declare(Attributes attributes, Map<String, String> declared, @Nullable Map<String, String> offered) {
        var name = value(attributes, "name");
        var type = value(attributes, "class");
        must(offered == null || type.equals(offered.get(name)), "declared", name, type);
        must(declared.put(name, type) == null, "twice", name);
    }

    private static String value(Attributes attributes, String name) {
        return Objects.requireNonNullElse(attributes.getValue(name), "");
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        var now = open.peek();
        if (skipped == 0 && now != null) now.text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        var ended = open.pop();
        var text = ended.text.toString();
        switch (ended.element.holds()) {
            case NOTHING -> must(text.isBlank(), "words", text.strip());
            case WORDS -> {}
            default -> expression(ended, text);
        }
    }

    private void expression(Open ended, String text) {
        try {
            var gives = LayoutExpression.read(text, ended.line, this::gives);
            var holder = open.peek();
            var ofImage = ended.element.holds() == Holds.VALUE && holder != null && holder.kind.equals("image");
            var fits = ended.element.holds() == Holds.CONDITION
                    ? gives == Gives.TRUTH
                    : ofImage == (gives == Gives.PICTURE) && gives != Gives.NOTHING;
            if (!fits) throw LayoutToken.wrong(ofImage ? "image" : "type", text, 0, ended.line);
            var said = KIND.matcher(text);
            while (said.find()) kinds.add(said.group(1) == null ? said.group(2) : said.group(1));
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
    }

    private @Nullable Gives gives(String reference) {
        var name = reference.substring(2);
        if (reference.charAt(0) == 'V') return COUNTERS.contains(name) ? Gives.NUMBER : null;
        var type = (reference.charAt(0) == 'P' ? parameters : fields).get(name);
        if (type == null) return null;
        return type.equals(String.class.getName()) ? Gives.TEXT : Gives.PICTURE;
    }

    @Override
    public void processingInstruction(String target, String data) {
        must(false, "element", "?" + target);
    }

    private void must(boolean holds, String what, Object... more) {
        if (holds || problems.size() >= MOST_PROBLEMS) return;
        problems.addAll(LayoutProblem.at(line(), what, more).problems());
    }
}
