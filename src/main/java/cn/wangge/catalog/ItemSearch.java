package cn.wangge.catalog;

import static java.util.Comparator.comparingInt;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds items by parts of their code, name or class. */
final class ItemSearch {

    /** Longer than any name and code together; a longer text finds nothing. */
    private static final int LONGEST = 100;

    private static final int NO_MATCH = 4;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    /** An item with its words as they are compared. */
    private record Entry(ItemSummary summary, String code, String name, String className) {

        int rankFor(String text) {
            if (code.equals(text) || name.equals(text)) return 0;
            if (code.startsWith(text) || name.startsWith(text)) return 1;
            if (name.contains(text) || code.contains(text)) return 2;
            return className.contains(text) ? 3 : NO_MATCH;
        }
    }

    private record Hit(Entry entry, int rank) {}

    private final List<Entry> entries;

    ItemSearch(List<Item> items) {
        entries = items.stream()
                .map(i -> new Entry(i.summary(), folded(i.code()), folded(i.name()), folded(i.className())))
                .toList();
    }

    List<ItemSummary> find(String text, int limit) {
        if (text.length() > LONGEST) return List.of();
        var wanted = folded(text);
        return entries.stream()
                .map(entry -> new Hit(entry, entry.rankFor(wanted)))
                .filter(hit -> hit.rank() < NO_MATCH)
                .sorted(comparingInt(Hit::rank))
                .limit(Math.max(0, limit))
                .map(hit -> hit.entry().summary())
                .toList();
    }

    // Operators type full-width digits and brackets as often as half-width ones.
    private static String folded(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(narrow).replaceAll("");
    }
}
