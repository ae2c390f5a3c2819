package cn.wangge.workflow;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP when every model and table that the product starts work on has an active version. */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private final ShippedModels shipped;
    private final Activations activations;

    ModelsHealthIndicator(ShippedModels shipped, Activations activations) {
        this.shipped = shipped;
        this.activations = activations;
    }

    @Override
    public Health health() {
        var wanted = shipped.names();
        var active = activations.names();
        var missing = wanted.stream().filter(n -> !active.contains(n)).toList();
        var up = missing.isEmpty() && wanted.contains(EngineCaseProcess.MAIN);
        return (up ? Health.up() : Health.down()).withDetail("missing", missing).build();
    }
}
