package cn.wangge.duty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A shift was not handed over in time; said once of each.
 *
 * @param shift as people call it, for example 11月23日白班
 */
public record HandoverUnsigned(LocalDate day, String shift, Instant endedAt, Instant at) {}
