package cn.wangge.organization;

import cn.wangge.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The list of people and their appointments as administrators keep it. Who may change it is for the caller to ask. */
public interface StaffRegister {

    /** Everybody who works or ever worked here, by id; also the made-up, who are marked. */
    List<ListedPerson> people();

    Optional<ListedPerson> find(PersonId id);

    /** Writes names, telephone numbers and who is active by id; their appointments stay as they are. */
    void keepPeople(List<ListedPerson> people);

    /** Writes an appointment; one that begins the same day for the same place gets the new end. */
    void appoint(PersonId person, ListedPerson.Holding holding);
}
