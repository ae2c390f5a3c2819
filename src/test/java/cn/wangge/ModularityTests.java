package cn.wangge;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKnowOnlyWhomTheyDeclare() {
        ApplicationModules.of(WanggeApplication.class).verify();
    }
}
