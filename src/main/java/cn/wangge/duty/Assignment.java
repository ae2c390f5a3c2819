package cn.wangge.duty;

import cn.wangge.shared.PersonId;
import java.time.LocalDate;

/** One line of the roster. */
public record Assignment(LocalDate day, String shift, Part part, PersonId person) {}
