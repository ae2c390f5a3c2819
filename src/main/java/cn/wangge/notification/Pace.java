package cn.wangge.notification;

import java.time.Duration;

/**
 * How a channel works off what waits for it.
 *
 * @param every time between two looks into the outbox
 * @param tries after so many failures a message is given up
 * @param firstWait wait after the first failure; four times as long after each further one
 * @param digestAfter so many messages waiting for one person are sent as one
 */
record Pace(Duration every, int tries, Duration firstWait, int digestAfter) {

    /** The wait after so many failures. */
    Duration waitAfter(int failures) {
        return firstWait.multipliedBy(1L << 2 * Math.min(failures - 1, 8));
    }
}
