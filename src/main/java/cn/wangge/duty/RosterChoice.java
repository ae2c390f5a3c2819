package cn.wangge.duty;

import cn.wangge.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Who was ticked in the form of a day; a field is named by shift and part. */
record RosterChoice(Map<String, List<String>> ticked) {

    static final RosterChoice NONE = new RosterChoice(Map.of());

    static RosterChoice of(MultiValueMap<String, String> form) {
        return new RosterChoice(Map.copyOf(form));
    }

    boolean isEmpty() {
        return ticked.isEmpty();
    }

    List<Assignment> lines(LocalDate day, String shift) {
        var lines = new ArrayList<Assignment>();
        for (var part : Part.values()) {
            for (var person : ticked.getOrDefault(shift + "." + part, List.of())) {
                if (!person.isBlank()) lines.add(new Assignment(day, shift, part, new PersonId(person)));
            }
        }
        return lines;
    }

    /** Of all shifts that the form names. */
    List<Assignment> lines(LocalDate day) {
        return ticked.keySet().stream()
                .filter(field -> field.indexOf('.') > 0)
                .map(field -> field.substring(0, field.indexOf('.')))
                .distinct()
                .flatMap(shift -> lines(day, shift).stream())
                .toList();
    }
}
