package cn.wangge.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Every few seconds: what has moved first, then a recomputation under way. */
@Component
class KeepFigures implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(KeepFigures.class);

    private final FactFollowing following;
    private final Rebuilding rebuilding;
    private final EvaluationSettings settings;

    KeepFigures(FactFollowing following, Rebuilding rebuilding, EvaluationSettings settings) {
        this.following = following;
        this.rebuilding = rebuilding;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::keep, settings.followEvery());
    }

    void keep() {
        try {
            following.followAll();
            // After each batch the newest, so that a recomputation of millions keeps them waiting for a batch at most.
            while (!Thread.currentThread().isInterrupted() && rebuilding.some()) following.followSome();
        } catch (RuntimeException e) {
            // What has moved is still remembered; the next turn takes it up again.
            LOG.warn("figures could not be kept", e);
        }
    }
}
