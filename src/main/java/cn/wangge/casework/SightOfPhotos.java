package cn.wangge.casework;

import cn.wangge.casefile.CaseReading;
import cn.wangge.evidence.PhotoSight;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import org.springframework.stereotype.Component;

/** A photo is seen by who sees a case that shows it, or has an item of such a case to do. */
@Component
class SightOfPhotos implements PhotoSight {

    private final CaseReading cases;
    private final CaseAccess access;
    private final OpenItems items;
    private final People people;

    SightOfPhotos(CaseReading cases, CaseAccess access, OpenItems items, People people) {
        this.cases = cases;
        this.access = access;
        this.items = items;
        this.people = people;
    }

    @Override
    public boolean sees(PersonId person, PhotoId photo) {
        var actor = people.actor(person).orElse(null);
        return actor != null
                && cases.showing(photo).stream()
                        .anyMatch(facts -> access.sees(facts, actor)
                                || items.ofCase(facts.id()).stream().anyMatch(item -> item.isFor(actor)));
    }
}
