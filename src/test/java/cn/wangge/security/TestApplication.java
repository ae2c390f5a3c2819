package cn.wangge.security;

import cn.wangge.evidence.PhotoSight;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.organization.Post;
import cn.wangge.shared.Action;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Security, evidence and what they stand on; people and clock are under the test's hand. */
@SpringBootConfiguration
@TestComponent
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration"
        })
@ComponentScan(
        value = {"cn.wangge.security", "cn.wangge.evidence", "cn.wangge.shared"},
        // The settings keep the lists and the calendar of other modules, which are not here.
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "cn\\.wangge\\.security\\.(settings|calendar)\\..*"))
public class TestApplication {

    /** Time stands still until a test moves it. */
    public static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T01:00:00Z");

        public void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Which case shows which photo is the business of another module. */
    @Bean
    PhotoSight onlyOperatorsSeeTheCase() {
        return (person, photo) -> person.value().startsWith("operator");
    }

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    /** Who works here; everybody is a demo account. */
    @Component
    static class Staff implements People {

        private final Map<PersonId, Actor> actors = new ConcurrentHashMap<>();

        Staff() {
            appoint("operator", Post.OPERATOR);
            appoint("auditor", Post.AUDITOR);
            appoint("admin", Post.ADMIN);
            appoint("moving", Post.OPERATOR);
            appoint("closing", Post.OPERATOR);
            appoint("leaving", Post.OPERATOR);
            appoint("guessed", Post.OPERATOR);
        }

        void appoint(String id, Post... posts) {
            var appointments = Stream.of(posts)
                    .map(post -> new Appointment(post, null, null))
                    .toList();
            actors.put(new PersonId(id), new Actor(new PersonId(id), "王" + id, appointments));
        }

        @Override
        public List<PersonSummary> search(String text, int limit) {
            return List.of();
        }

        @Override
        public Optional<Actor> actor(PersonId id) {
            return Optional.ofNullable(actors.get(id));
        }

        @Override
        public String name(PersonId id) {
            return id.value();
        }

        @Override
        public List<PersonSummary> holding(Post post, GridCode place, UnitId unit) {
            return List.of();
        }

        @Override
        public List<PersonSummary> holding(Post post) {
            return List.of();
        }

        @Override
        public List<PersonSummary> demoAccounts() {
            return actors.values().stream()
                    .map(actor -> new PersonSummary(actor.id(), actor.name(), null, List.of()))
                    .toList();
        }

        @Override
        public boolean isDemo(PersonId id) {
            return true;
        }
    }

    /** Routes that answer in every way a handler can. */
    @RestController
    static class Handlers {
        record Body(String text, int number, @Size(max = 3) String code, List<String> lines) {}

        @GetMapping("/api/v1/test/me")
        @Action("A56")
        String me(Actor actor) {
            return actor.id() + " " + actor.appointments();
        }

        @GetMapping("/api/v1/test/unmapped")
        String unmapped() {
            return "never";
        }

        @GetMapping("/api/v1/test/log")
        @Action("A54")
        String log() {
            return "never";
        }

        @GetMapping({"/api/v1/test/audit", "/test/audit"})
        @Action("A52")
        String audit(Actor actor) {
            return actor.name();
        }

        @GetMapping("/public/test/who")
        @Action("A05")
        String who(Actor actor) {
            return actor.name();
        }

        @GetMapping({"/api/v1/test/refuse", "/public/test/refuse"})
        @Action("A05")
        String refuse(@RequestParam Refusal.Kind kind) {
            throw new Refusal(kind, List.of(new Refusal.Problem("place", "security.problem.missing")));
        }

        @GetMapping("/api/v1/test/fail")
        @Action("A05")
        String fail() {
            throw new IllegalStateException("select * from secret.table");
        }

        @PostMapping("/api/v1/test/body")
        @Action("A05")
        Body body(@Valid @RequestBody Body body) {
            return body;
        }

        @PostMapping("/public/test/form")
        @Action("A05")
        String form() {
            return "taken";
        }
    }
}
