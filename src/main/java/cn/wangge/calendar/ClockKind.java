package cn.wangge.calendar;

/** How a limit runs. */
public enum ClockKind {
    /** 紧急工作时: continuous hours, nights and holidays included. Unit: hours. */
    EMERGENCY_HOURS,
    /** 工作时: hours inside work slots. Unit: hours. */
    WORKING_HOURS,
    /** 工作日: days of eight working hours. Unit: days. */
    WORKING_DAYS,
    /** 自然日: calendar days, the time of day kept. Unit: days. */
    NATURAL_DAYS,
    /** Continuous minutes, as the limits of the centre's own desks are set. Unit: minutes. */
    MINUTES
}
