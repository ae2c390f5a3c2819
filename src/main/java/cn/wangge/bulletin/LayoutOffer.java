package cn.wangge.bulletin;

import java.util.Map;
import java.util.Set;

/**
 * What a shipped report offers to layouts of its own name.
 *
 * @param parameters by name, with their class
 * @param fields by name, with their class
 * @param kinds of lines that it prints
 */
record LayoutOffer(Map<String, String> parameters, Map<String, String> fields, Set<String> kinds) {

    int cells() {
        return (int)
                fields.keySet().stream().filter(name -> name.matches("c\\d+")).count();
    }
}
