package cn.wangge.organization;

import cn.wangge.shared.ReferenceData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** With the demonstration switched on, lays the units and the people to try it with; a real site brings its own. */
@Component
class OrganizationData implements ReferenceData {

    private static final Logger log = LoggerFactory.getLogger(OrganizationData.class);

    private final StoredUnits storedUnits;
    private final StoredPeople storedPeople;
    private final DirectoryRefresh directories;
    private final boolean demo;

    OrganizationData(
            StoredUnits storedUnits,
            StoredPeople storedPeople,
            DirectoryRefresh directories,
            @Value("${wangge.demo.enabled:false}") boolean demo) {
        this.storedUnits = storedUnits;
        this.storedPeople = storedPeople;
        this.directories = directories;
        this.demo = demo;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        if (demo && storedUnits.none()) storedUnits.lay(ReferenceFile.rows("units.csv"));
        // Only where nobody is: made-up people never join the staff of a real county.
        if (demo && storedPeople.none()) {
            var staff = new DemoStaff(storedUnits.all()).people();
            storedPeople.lay(staff);
            log.info("Demonstration: {} made-up people laid", staff.size());
        }
        directories.reload();
    }
}
