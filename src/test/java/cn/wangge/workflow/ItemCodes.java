package cn.wangge.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The codes of the national directory of 2026 and of the county's own 61 items. */
final class ItemCodes {

    private ItemCodes() {}

    static List<String> all() {
        try (var file = ItemCodes.class.getResourceAsStream("/decisions/item-codes.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2)[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
