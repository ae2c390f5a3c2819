package cn.wangge.organization;

import cn.wangge.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jooq.DSLContext;

/** A database of its own, and the module wired upon it as at a start. */
final class CountyFixture {

    final DSLContext sql = new TestDatabase().sql();

    /** As after a start on that day, Beijing time, with the reference data laid. */
    Started startedOn(String day, boolean demo) {
        var zone = ZoneId.of("Asia/Shanghai");
        var clock = new TurnableClock(Instant.parse(day + "T01:00:00Z"), zone);
        var units = new UnitDirectory(new StoredUnits(sql), clock);
        var people = new PeopleDirectory(new StoredPeople(sql), clock, demo);
        var refresh = new DirectoryRefresh(units, people);
        new OrganizationData(new StoredUnits(sql), new StoredPeople(sql), refresh, demo).load();
        return new Started(units, people, refresh, clock);
    }

    record Started(UnitDirectory units, PeopleDirectory people, DirectoryRefresh refresh, TurnableClock clock) {}

    /** A clock that a test turns on. */
    static final class TurnableClock extends Clock {

        private Instant now;
        private final ZoneId zone;

        TurnableClock(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void turnTo(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new TurnableClock(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
