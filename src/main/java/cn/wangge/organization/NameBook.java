package cn.wangge.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives made-up people names and telephone numbers: always the same for an id, nobody the same as another. */
final class NameBook {

    private final List<String> surnames = new ArrayList<>();
    private final List<String> givenNames = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private int phones;

    NameBook() {
        for (var row : ReferenceFile.rows("demo_names.csv")) {
            var list = row.get("part").equals("surname") ? surnames : givenNames;
            for (int i = 0; i < Integer.parseInt(row.get("weight")); i++) list.add(row.get("text"));
        }
    }

    /** Takes a name out of the book, because somebody bears it already. */
    String taken(String name) {
        given.add(name);
        return name;
    }

    String nameFor(String id) {
        for (int attempt = 0; ; attempt++) {
            int hash = scattered(id.hashCode() + attempt);
            var name = surnames.get(Math.floorMod(hash, surnames.size()))
                    + givenNames.get(Math.floorMod(hash >>> 16, givenNames.size()));
            if (given.add(name)) return name;
        }
    }

    /** Well-formed, and nobody's: as far as is known no operator uses 154. */
    String nextPhone() {
        return "154%08d".formatted(++phones);
    }

    /** Ids differ in their last digits only; the names must not. (Finisher of MurmurHash3.) */
    private static int scattered(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
