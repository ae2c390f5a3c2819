package cn.wangge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.PastTelling;
import cn.wangge.shared.Action;
import cn.wangge.shared.DatabaseClock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that the compiler does not know; bounds between modules are in ModularityTests. */
@AnalyzeClasses(packages = "cn.wangge", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> READS_THE_TIME = Set.of("now", "currentTimeMillis", "systemUTC", "system");

    @ArchTest
    static final ArchRule onlyOneModuleKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("cn.wangge.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the engine must be replaceable (decision 0001)");

    @ArchTest
    static final ArchRule processesAreStartedByTheIdOfAnActivatedVersion = noClasses()
            .should()
            .callMethodWhere(
                    named("startProcessInstanceByKey", "startProcessInstanceByMessage", "createProcessInstanceByKey"))
            .because("an upgrade must not overrule a county's own model (decision 0004)");

    @ArchTest
    static final ArchRule timeComesFromTheClockBean = noClasses()
            .that()
            .doNotBelongToAnyOf(DatabaseClock.class)
            .and()
            .doNotHaveFullyQualifiedName("cn.wangge.shared.ClockConfiguration")
            .and()
            // It sets the engine's clock, which counts from the machine's.
            .doNotHaveFullyQualifiedName("cn.wangge.workflow.EngineClock")
            .should()
            .callMethodWhere(timeOfTheMachine())
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("all nodes follow the clock of the database");

    @ArchTest
    static final ArchRule onlyTheDemonstrationTellsAPast = noClasses()
            .that()
            .resideOutsideOfPackage("cn.wangge.demo..")
            .and()
            .doNotHaveFullyQualifiedName("cn.wangge.supervision.PastMoments")
            .should()
            .callMethodWhere(owned(PastTelling.class, "tell").or(owned(PastTelling.class, "scene")))
            .because("nobody may choose the instant of a command (decision 0014)");

    @ArchTest
    static final ArchRule whatABeanNeedsIsInItsConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(jakarta.annotation.Resource.class);

    @ArchTest
    static final ArchRule tablesAreReadByTheirOwnModule =
            classes().that().resideOutsideOfPackage("cn.wangge.*.db..").should(useNoTablesOfAnotherModule());

    @ArchTest
    static final ArchRule nothingStartsAProgram = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(owned(Runtime.class, "exec"));

    @ArchTest
    static final ArchRule controllersAreHidden =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule everyRouteNamesItsAction =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should().beAnnotatedWith(Action.class);

    /** A type is public only where another module needs it. */
    @ArchTest
    static void sixOfTenTypesAreHidden(com.tngtech.archunit.core.domain.JavaClasses all) {
        var ours = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().contains(".db"))
                .toList();
        var hidden = ours.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        LoggerFactory.getLogger(ArchitectureTests.class).info("{} of {} types are hidden", hidden, ours.size());
        assertThat(hidden * 10).isGreaterThanOrEqualTo(ours.size() * 6L);
    }

    private static DescribedPredicate<JavaMethodCall> named(String... names) {
        return DescribedPredicate.describe(
                "a method called " + String.join(" or ", names),
                call -> Set.of(names).contains(call.getName()));
    }

    private static DescribedPredicate<JavaMethodCall> owned(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(name));
    }

    private static DescribedPredicate<JavaMethodCall> timeOfTheMachine() {
        return DescribedPredicate.describe("the time of the machine", call -> readsTheTime(call.getTarget()));
    }

    /** {@code Instant.now(clock)} and its kin are welcome; the call without a clock is not. */
    private static boolean readsTheTime(MethodCallTarget target) {
        var owner = target.getOwner();
        var aClock =
                owner.isEquivalentTo(System.class) || owner.getPackageName().startsWith("java.time");
        return aClock
                && READS_THE_TIME.stream().anyMatch(name -> target.getName().startsWith(name))
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> useNoTablesOfAnotherModule() {
        return new ArchCondition<>("use no tables of another module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = module(type) + ".db";
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var used = dependency.getTargetClass().getPackageName();
                    if (used.matches("cn\\.wangge\\.\\w+\\.db(\\..*)?") && !used.startsWith(own)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceAll("^(cn\\.wangge\\.\\w+).*", "$1");
    }
}
