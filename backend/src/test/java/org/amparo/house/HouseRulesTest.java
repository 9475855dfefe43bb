package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.testing.OwnClasses;
import org.junit.jupiter.api.Test;

/** The rules hold for the product, and each of them catches the fault planted for it. */
class HouseRulesTest {

    private static final Pattern FACTS = Pattern.compile("(?i)\\b(from|join)\\s+stat\\.");

    private final JavaClasses product = OwnClasses.product();
    private final JavaClasses planted = new ClassFileImporter().importPackages("org.amparo.house.planted");

    @Test
    void the_backend_does_not_know_vaadin() {
        HouseRules.THE_BACKEND_DOES_NOT_KNOW_VAADIN.check(product);
    }

    @Test
    void no_jpa_comes_near_the_store() {
        HouseRules.NO_JPA.check(product);
    }

    @Test
    void production_code_knows_no_demo() {
        HouseRules.MAIN_CODE_KNOWS_NO_DEMO.check(product);
    }

    @Test
    void a_command_without_a_permission_is_found() {
        HouseRules.COMMANDS_NEED_A_PERMISSION.check(product);
        assertFinds(HouseRules.COMMANDS_NEED_A_PERMISSION, "CommandWithoutPermission");
    }

    @Test
    void an_event_without_a_stored_name_is_found() {
        HouseRules.EVENTS_HAVE_A_STORED_NAME.check(product);
        assertFinds(HouseRules.EVENTS_HAVE_A_STORED_NAME, "EventWithoutName");
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        HouseRules.NAMES_SAY_WHAT_A_THING_IS.check(product);
        assertFinds(HouseRules.NAMES_SAY_WHAT_A_THING_IS, "RowHelper");
    }

    @Test
    void an_evolve_that_asks_the_clock_is_found() {
        HouseRules.EVOLVE_AND_PROJECTIONS_NEVER_ASK_THE_CLOCK.allowEmptyShould(true).check(product);
        assertFinds(HouseRules.EVOLVE_AND_PROJECTIONS_NEVER_ASK_THE_CLOCK, "EvolveThatAsksTheClock");
    }

    @Test
    void a_report_that_would_ask_past_its_wall_is_found() {
        HouseRules.REPORTS_ASK_BEHIND_THEIR_WALL.check(product);
        assertFinds(HouseRules.REPORTS_ASK_BEHIND_THEIR_WALL, "ReportPastItsWall");
        assertFinds(HouseRules.REPORTS_ASK_BEHIND_THEIR_WALL, "ReportInTheCommonTransaction");
    }

    @Test
    void the_facts_of_reports_are_read_where_the_wall_is_and_nowhere_else() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).filter(HouseRulesTest::readsFacts)
                    .map(file -> file.getParent().getFileName().toString()).distinct())
                    .containsExactlyInAnyOrder("reporting", "casualty", "donor");
        }
    }

    private static boolean readsFacts(Path file) {
        try {
            return FACTS.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void assertFinds(ArchRule rule, String fault) {
        var result = rule.evaluate(planted);
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(fault);
    }
}
