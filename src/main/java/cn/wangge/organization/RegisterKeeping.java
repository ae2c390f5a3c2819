package cn.wangge.organization;

import cn.wangge.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes both lists; what is held in memory follows when the transaction has ended. */
@Component
class RegisterKeeping implements UnitRegister, StaffRegister {

    private final StoredUnits units;
    private final StoredPeople people;
    private final DirectoryRefresh directories;

    RegisterKeeping(StoredUnits units, StoredPeople people, DirectoryRefresh directories) {
        this.units = units;
        this.people = people;
        this.directories = directories;
    }

    @Override
    public List<ListedUnit> units() {
        return units.all();
    }

    @Override
    public List<ListedUnit> starters() {
        return ReferenceFile.rows("units.csv").stream()
                .map(StoredUnits::shipped)
                .filter(listed -> listed.unit().kind() != UnitKind.STATION)
                .toList();
    }

    @Override
    public List<ListedPerson> people() {
        return people.all();
    }

    @Override
    public Optional<ListedPerson> find(PersonId id) {
        return people.find(id);
    }

    @Override
    @Transactional
    public void keepUnits(List<ListedUnit> changed) {
        if (changed.isEmpty()) return;
        units.keep(changed);
        refreshAfterCommit();
    }

    @Override
    @Transactional
    public void keepPeople(List<ListedPerson> changed) {
        if (changed.isEmpty()) return;
        people.keep(changed);
        refreshAfterCommit();
    }

    @Override
    @Transactional
    public void appoint(PersonId person, ListedPerson.Holding holding) {
        people.appoint(person, holding);
        refreshAfterCommit();
    }

    private void refreshAfterCommit() {
        var known = TransactionSynchronizationManager.getSynchronizations();
        if (known.stream().anyMatch(Refreshing.class::isInstance)) return;
        TransactionSynchronizationManager.registerSynchronization(new Refreshing(directories));
    }

    /** Once for a transaction, however much it wrote. */
    private record Refreshing(DirectoryRefresh directories) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            directories.reload();
        }
    }
}
