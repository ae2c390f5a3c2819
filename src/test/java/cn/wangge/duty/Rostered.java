package cn.wangge.duty;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** Puts people on duty for a test, and takes them off again: other tests share the database. */
public final class Rostered {

    private final RosterKeeping keeping;
    private final Shifts shifts;
    private final Commands commands;
    private final People people;
    private final DSLContext sql;

    public Rostered(ApplicationContext product) {
        this.keeping = product.getBean(RosterKeeping.class);
        this.shifts = product.getBean(Shifts.class);
        this.commands = product.getBean(Commands.class);
        this.people = product.getBean(People.class);
        this.sql = product.getBean(DSLContext.class);
    }

    public Shift at(Instant at) {
        return shifts.at(at);
    }

    public Shift after(Shift shift) {
        return shifts.after(shift);
    }

    /** That night, which one person may keep. */
    public Shift night(LocalDate day) {
        return shifts.of(day, "NIGHT");
    }

    public Actor actor(String id) {
        return people.actor(new PersonId(id)).orElseThrow();
    }

    /** Names of one part are separated by blanks; empty for nobody. */
    public void crew(Shift shift, String leaders, String operators, String standby) {
        var lines = new ArrayList<Assignment>();
        Map.of(Part.LEADER, leaders, Part.OPERATOR, operators, Part.STANDBY, standby)
                .forEach((part, names) -> Stream.of(names.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Assignment(shift.day(), shift.id(), part, new PersonId(name)))
                        .forEach(lines::add));
        var wanted = new LinkedHashMap<Shift, List<Assignment>>();
        wanted.put(shift, lines);
        commands.run(actor("admin"), () -> {
            keeping.replace(wanted);
            return shift;
        });
    }

    public void nobody() {
        sql.execute("delete from duty.roster");
    }
}
