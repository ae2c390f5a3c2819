package cn.wangge.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Entries as columns: one statement writes any number of them. */
record EntryColumns(List<Entry> entries) {

    String[] measures() {
        return texts(entry -> entry.measure().name());
    }

    LocalDate[] days() {
        return entries.stream().map(Entry::onDay).toArray(LocalDate[]::new);
    }

    @org.jspecify.annotations.Nullable
    LocalDate[] settled() {
        return entries.stream().map(Entry::settledOn).toArray(LocalDate[]::new);
    }

    Boolean[] inTime() {
        return entries.stream().map(Entry::inTime).toArray(Boolean[]::new);
    }

    String[] grids() {
        return texts(Entry::grid);
    }

    String[] units() {
        return texts(Entry::unit);
    }

    String[] posts() {
        return texts(entry -> Objects.toString(entry.post(), null));
    }

    String[] persons() {
        return texts(Entry::person);
    }

    private String[] texts(Function<Entry, String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }
}
