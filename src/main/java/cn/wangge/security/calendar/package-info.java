/** The working calendar as people keep it: holidays by year, working hours, and changes decided by two. */
@NullMarked
package cn.wangge.security.calendar;

import org.jspecify.annotations.NullMarked;
