package cn.wangge.supervision;

import org.springframework.context.ApplicationContext;

/** Lets tests of other modules have the sweep run. */
public final class SweepByHand {

    private final SweepDeadlines sweep;
    private final Alarms alarms;

    public SweepByHand(ApplicationContext product) {
        sweep = product.getBean(SweepDeadlines.class);
        alarms = product.getBean(Alarms.class);
    }

    public void sweep() {
        sweep.sweep();
    }

    public long alarms() {
        return alarms.count();
    }
}
