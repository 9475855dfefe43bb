package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule that the product keeps has a test that is called by its number and what it says, and each of its sentences is expected by some
 * test. The list of rules is the page of sentences: whoever adds one has to add its test.
 */
class RulesAreTestedTest {

    private static final Path PRODUCT = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    /** The rules of case work and referrals, besides those of the file itself. */
    private static final Set<String> OF_CASE_WORK = Stream
            .of(IntStream.of(1, 2, 3, 6), IntStream.rangeClosed(11, 19), IntStream.rangeClosed(26, 33), IntStream.of(37, 38, 42, 43))
            .flatMapToInt(numbers -> numbers).mapToObj(number -> "R" + number).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void each_rule_that_the_product_keeps_has_a_test_called_by_its_number_and_sentence() throws IOException {
        assertThat(without(numbers(RuleMentions.refused(PRODUCT).keySet()), RuleMentions.named(TESTS).keySet()))
                .as("rules that no test is called after").isEmpty();
    }

    @Test
    void each_sentence_that_refuses_something_is_expected_by_a_test() throws IOException {
        assertThat(without(RuleMentions.refused(PRODUCT).keySet(), RuleMentions.expected(TESTS).keySet()))
                .as("sentences that no test expects").isEmpty();
    }

    @Test
    void the_rules_of_case_work_and_referrals_are_kept() throws IOException {
        assertThat(without(OF_CASE_WORK, numbers(RuleMentions.refused(PRODUCT).keySet()))).as("rules that nothing keeps").isEmpty();
    }

    @Test
    void a_rule_that_nobody_tests_is_found(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Parcel.java"), "require(light, \"R98\", \"\"); require(dry, \"R99.rain\", \"\");");
        Files.writeString(sources.resolve("ParcelTest.java"), """
                // R99.rain is only spoken of
                void R98_a_parcel_is_light() { refused("R98"); }""");
        Set<String> refused = RuleMentions.refused(sources).keySet();
        assertThat(refused).containsExactly("R98", "R99.rain");
        assertThat(without(numbers(refused), RuleMentions.named(sources).keySet())).containsExactly("R99");
        assertThat(without(refused, RuleMentions.expected(sources).keySet())).containsExactly("R99.rain");
    }

    private static Set<String> numbers(Collection<String> rules) {
        return rules.stream().map(RuleMentions::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
