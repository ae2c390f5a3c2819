package cn.wangge.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What people write in the demonstration. Variants stand between bars, choices within one between slashes
 * in braces; the same choice falls the same way in all texts of one case, so that three lamps stay three.
 */
final class Words {

    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, List<String>> phrases = new HashMap<>();

    Words() {
        for (var row : DemoFile.rows("phrases.csv")) phrases.put(row.get("key"), variants(row.get("text")));
    }

    /** A phrase of that key in one of its variants. */
    String phrase(String key, Lot lot) {
        var variants = phrases.get(key);
        if (variants == null) throw new IllegalStateException("no phrase: " + key);
        return filled(lot.of(key, variants), "", lot);
    }

    /** The phrase, or nothing where none of that key is listed. */
    String optional(String key, Lot lot) {
        return phrases.containsKey(key) ? phrase(key, lot) : "";
    }

    /** One variant of the text, with the place in it. */
    static String told(String text, String place, Lot lot) {
        return filled(lot.of(text, variants(text)), place, lot);
    }

    private static String filled(String template, String place, Lot lot) {
        return CHOICE.matcher(template).replaceAll(found -> {
            var inside = found.group(1);
            return inside.equals("at") ? place : lot.of(inside, List.of(inside.split("/")));
        });
    }

    private static List<String> variants(String text) {
        var variants = new ArrayList<String>();
        for (var variant : text.split("\\|", -1)) variants.add(variant);
        return variants;
    }
}
