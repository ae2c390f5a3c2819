package cn.wangge.calendar;

import java.time.LocalDate;

/** A day that departs from the week: a holiday, or a make-up workday (调休). */
record DayException(LocalDate day, boolean works, String name) {}
