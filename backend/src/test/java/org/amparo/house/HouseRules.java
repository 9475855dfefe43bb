package org.amparo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import javax.sql.DataSource;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;

/** Rules of the house that the compiler cannot hold; each is shown to catch a planted fault in {@link HouseRulesTest}. */
final class HouseRules {

    static final ArchRule THE_BACKEND_DOES_NOT_KNOW_VAADIN = noClasses().that().resideInAPackage("org.amparo..").should()
            .dependOnClassesThat().resideInAPackage("com.vaadin..");

    static final ArchRule NO_JPA = noClasses().that().resideInAPackage("org.amparo..").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    static final ArchRule COMMANDS_NEED_A_PERMISSION = classes().that().implement(Command.class).and().areRecords().should()
            .beAnnotatedWith(Needs.class);

    static final ArchRule EVENTS_HAVE_A_STORED_NAME = classes().that().implement(DomainEvent.class).and().areRecords().should()
            .beAnnotatedWith(EventName.class);

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses().that().resideInAPackage("org.amparo..").and().areTopLevelClasses()
            .should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto)$");

    static final ArchRule EVOLVE_AND_PROJECTIONS_NEVER_ASK_THE_CLOCK = noClasses()
            .that().containAnyMethodsThat(com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates
                    .annotatedWith("org.axonframework.eventsourcing.EventSourcingHandler"))
            .should(askTheClock());

    static final ArchRule MAIN_CODE_KNOWS_NO_DEMO = noClasses().that().resideInAPackage("org.amparo..").should().dependOnClassesThat()
            .resideInAPackage("org.amparo.demo..");

    /** Figures and releases are asked behind their walls, so that no question of theirs can reach a file or an event, however it is written. */
    static final ArchRule REPORTS_ASK_BEHIND_THEIR_WALL = classes().that()
            .resideInAnyPackage("org.amparo.reporting..", "org.amparo.casualty..", "org.amparo.donor.portal..",
                    "org.amparo.house.planted..")
            .should(askBehindTheirWall());

    private HouseRules() {
    }

    private static ArchCondition<JavaClass> askBehindTheirWall() {
        return new ArchCondition<>("take connections by a qualifier, and transactions by name, or none") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream())
                        .filter(parameter -> parameter.getRawType().isAssignableTo(DataSource.class)
                                || parameter.getRawType().getPackageName().startsWith("org.springframework.jdbc"))
                        .filter(parameter -> !parameter.isAnnotatedWith(Qualifier.class))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(item, parameter.getDescription())));
                item.getFields().stream().filter(field -> field.isAnnotatedWith(Autowired.class))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(item, field.getDescription())));
                item.tryGetAnnotationOfType(Transactional.class).filter(one -> one.transactionManager().isEmpty())
                        .ifPresent(one -> events.add(SimpleConditionEvent.violated(item, item.getDescription())));
                item.getMethods().stream().filter(method -> method.tryGetAnnotationOfType(Transactional.class)
                        .filter(one -> one.transactionManager().isEmpty()).isPresent())
                        .forEach(method -> events.add(SimpleConditionEvent.violated(item, method.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> askTheClock() {
        return new ArchCondition<>("ask the wall clock") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty())
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
    }
}
