package cn.wangge.organization;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes over what another node, or the administrator by SQL, has changed about units and people. */
@Component
class DirectoryRefresh {

    private final UnitDirectory units;
    private final PeopleDirectory people;

    DirectoryRefresh(UnitDirectory units, PeopleDirectory people) {
        this.units = units;
        this.people = people;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void reload() {
        units.reload();
        people.reload();
    }
}
