package cn.wangge.calendar;

/** A time limit: a whole number of the unit of its clock. */
public record Limit(ClockKind clock, int amount) {

    public Limit {
        if (amount < 0) throw new IllegalArgumentException("negative limit");
    }
}
