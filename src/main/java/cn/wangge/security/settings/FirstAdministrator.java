package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.Post;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.Validity;
import cn.wangge.security.Credentials;
import cn.wangge.security.SettingsTrail;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator for who came by the link; the link is used up by it. */
@Component
class FirstAdministrator {

    /** What was typed. */
    record Typed(String login, String name, String phone, String password, String again) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    private final SetupLink link;
    private final StaffRegister staff;
    private final Credentials credentials;
    private final SettingsTrail trail;
    private final Clock clock;

    FirstAdministrator(SetupLink link, StaffRegister staff, Credentials credentials, SettingsTrail trail, Clock clock) {
        this.link = link;
        this.staff = staff;
        this.credentials = credentials;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void make(String proof, Typed typed) {
        var id = new PersonId(typed.login);
        check(id, typed);
        if (!link.use(proof)) throw Refusal.conflict("settings.setup.refusal.used");
        var phone = typed.phone.isBlank() ? null : typed.phone;
        staff.keepPeople(List.of(new ListedPerson(id, typed.name, phone, true, false, null, List.of())));
        var today = LocalDate.now(clock);
        staff.appoint(id, new ListedPerson.Holding(new Appointment(Post.ADMIN, null, null), new Validity(today, null)));
        credentials.choose(id, typed.name, typed.password);
        trail.write(Actor.SYSTEM, "A56", "FIRST_ADMINISTRATOR", id.value(), typed.name);
    }

    private void check(PersonId id, Typed typed) {
        if (!Identity.isLogin(typed.login)) throw Refusal.invalid("login", "settings.finding.login");
        if (staff.find(id).isPresent()) throw Refusal.invalid("login", "settings.finding.login-taken");
        if (Words.areNone(typed.name)) throw Refusal.invalid("name", "settings.finding.missing");
        if (typed.name.length() > 40) throw Refusal.invalid("name", "settings.finding.long", 40);
        if (!typed.phone.isBlank() && !Identity.isPhone(typed.phone)) {
            throw Refusal.invalid("phone", "settings.finding.phone");
        }
        if (!typed.password.equals(typed.again)) throw Refusal.invalid("again", "security.refusal.password-differs");
    }
}
