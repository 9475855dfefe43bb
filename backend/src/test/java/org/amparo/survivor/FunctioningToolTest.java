package org.amparo.survivor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.vocabulary.DisabilityStatus;
import org.junit.jupiter.api.Test;

/** Results of the sets of functioning questions against a second opinion, written down here from domain 2.6. */
class FunctioningToolTest {

    private static final int DOMAINS = 6;
    private static final String ANSWERS = "123479";
    private static final int RANDOM_CHILDREN = 50_000;

    /** Questions that count, by domain, with the answers that reach the cut-off; then how the way through the questions goes. */
    private static final String CHILDREN_2_TO_4 = """
            GLASSES yes:SEE_WITH else:SEE
            SEE_WITH 34
            SEE 34
            HEARING_AID yes:HEAR_WITH else:HEAR
            HEAR_WITH 34
            HEAR 34
            WALKING_AID yes:WALK_WITHOUT,WALK_WITH else:WALK_COMPARED
            WALK_WITHOUT 34
            WALK_WITH never
            WALK_COMPARED 34
            FINE_MOTOR 34
            UNDERSTAND 34
            UNDERSTOOD 34
            LEARN 34
            PLAY 34
            BEHAVIOUR 5
            """;
    private static final String CHILDREN_5_TO_17 = """
            GLASSES yes:SEE_WITH else:SEE
            SEE_WITH 34
            SEE 34
            HEARING_AID yes:HEAR_WITH else:HEAR
            HEAR_WITH 34
            HEAR 34
            WALKING_AID yes:WALK_100_WITHOUT,WALK_100_WITH else:WALK_100_COMPARED
            WALK_100_WITHOUT 34 easy:WALK_500_WITHOUT
            WALK_500_WITHOUT 34
            WALK_100_WITH never easy:WALK_500_WITH
            WALK_500_WITH never
            WALK_100_COMPARED 34 easy:WALK_500_COMPARED
            WALK_500_COMPARED 34
            SELF 34
            UNDERSTOOD_HOME 34
            UNDERSTOOD_OUTSIDE 34
            LEARN 34
            REMEMBER 34
            FOCUS 34
            CHANGE 34
            BEHAVIOUR 34
            RELATIONS 34
            ANXIETY 5
            DEPRESSION 5
            """;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L);

    @Test
    void all_4096_patterns_of_the_short_set_and_all_with_missing_answers_have_the_published_result() {
        int complete = 0;
        int all = (int) Math.pow(ANSWERS.length(), DOMAINS);
        for (int pattern = 0; pattern < all; pattern++) {
            StringBuilder answers = new StringBuilder();
            int rest = pattern;
            int hard = 0;
            int missing = 0;
            for (int domain = 0; domain < DOMAINS; domain++) {
                int answer = rest % ANSWERS.length();
                rest /= ANSWERS.length();
                answers.append(ANSWERS.charAt(answer));
                hard += answer == 2 || answer == 3 ? 1 : 0;
                missing += answer > 3 ? 1 : 0;
            }
            complete += missing == 0 ? 1 : 0;
            DisabilityStatus expected = hard > 0
                    ? DisabilityStatus.WITH_DISABILITY
                    : missing > 0 ? DisabilityStatus.UNKNOWN : DisabilityStatus.WITHOUT_DISABILITY;
            assertThat(FunctioningTool.WG_SS.accepts(answers.toString())).isTrue();
            if (FunctioningTool.WG_SS.statusOf(answers.toString()) != expected) {
                assertThat(FunctioningTool.WG_SS.statusOf(answers.toString())).as("%s", answers).isEqualTo(expected);
            }
        }
        assertThat(complete).isEqualTo(4096);
    }

    @Test
    void the_child_modules_have_16_and_24_questions_and_ask_them_in_their_way() {
        assertThat(FunctioningTool.CFM_2_4.questions()).extracting(FunctioningQuestion::code)
                .containsExactlyElementsOf(table(CHILDREN_2_TO_4).keySet()).hasSize(16);
        assertThat(FunctioningTool.CFM_5_17.questions()).extracting(FunctioningQuestion::code)
                .containsExactlyElementsOf(table(CHILDREN_5_TO_17).keySet()).hasSize(24);
        assertThat(FunctioningTool.WG_SS.questions()).extracting(FunctioningQuestion::code)
                .containsExactlyElementsOf(FunctioningTool.WG_SS.domains());
    }

    @Test
    void random_answers_of_children_have_the_published_result_by_question_and_by_domain() {
        Set<DisabilityStatus> seen = new HashSet<>();
        for (int i = 0; i < RANDOM_CHILDREN; i++) {
            boolean small = i % 2 == 0;
            FunctioningTool tool = small ? FunctioningTool.CFM_2_4 : FunctioningTool.CFM_5_17;
            Child child = child(tool, table(small ? CHILDREN_2_TO_4 : CHILDREN_5_TO_17));
            assertThat(tool.acceptsAsked(child.asked)).as("%s %s", tool, child.asked).isTrue();
            String answers = tool.answersOf(child.asked);
            assertThat(tool.accepts(answers)).as("%s %s %s", tool, child.asked, answers).isTrue();
            assertThat(tool.statusOf(answers)).as("%s %s %s", tool, child.asked, answers).isEqualTo(child.expected);
            seen.add(child.expected);
        }
        assertThat(seen).containsExactlyInAnyOrder(DisabilityStatus.WITH_DISABILITY, DisabilityStatus.UNKNOWN,
                DisabilityStatus.WITHOUT_DISABILITY);
    }

    @Test
    void answers_to_questions_that_are_passed_over_or_left_open_are_refused() {
        FunctioningTool tool = FunctioningTool.CFM_2_4;
        assertThat(tool.acceptsAsked("2-12-12--1111111")).isTrue();
        assertThat(tool.acceptsAsked("2112-12--1111111")).as("asked with glasses though there are none").isFalse();
        assertThat(tool.acceptsAsked("2--2-12--1111111")).as("seeing left open").isFalse();
        assertThat(tool.acceptsAsked("3-12-12--1111111")).as("yes or no").isFalse();
        assertThat(tool.acceptsAsked("2-12-12--111111")).as("one too few").isFalse();
        assertThat(tool.acceptsAsked("2-12-12--1111116")).isFalse();
        assertThat(tool.acceptsAsked(null)).isFalse();
    }

    @Test
    void walking_with_a_device_does_not_count_and_behaviour_of_the_youngest_counts_from_a_lot_more_on() {
        FunctioningTool tool = FunctioningTool.CFM_2_4;
        assertThat(tool.answersOf("2-12-1" + "1" + "14-" + "111111")).isEqualTo("11111111");
        assertThat(tool.answersOf("2-12-1" + "1" + "41-" + "111111")).isEqualTo("11411111");
        assertThat(tool.statusOf(tool.answersOf("2-12-12--1111114"))).isEqualTo(DisabilityStatus.WITHOUT_DISABILITY);
        assertThat(tool.statusOf(tool.answersOf("2-12-12--1111115"))).isEqualTo(DisabilityStatus.WITH_DISABILITY);
        assertThat(tool.statusOf("11111113")).as("more than others, told by domain").isEqualTo(DisabilityStatus.WITHOUT_DISABILITY);
        assertThat(tool.answersOf("9-12-12--1111111")).as("whether there are glasses is not known, how the child sees is")
                .isEqualTo("11111111");
        assertThat(tool.answersOf("2-12-12--1191111")).as("one of two questions about communicating is missing").isEqualTo("11119111");
        assertThat(tool.answersOf("2-12-12--1193111")).as("the other one is hard").isEqualTo("11113111");
    }

    private record Child(String asked, DisabilityStatus expected) {
    }

    /** Goes through the questions by the table: who has glasses is asked with them, and so on. */
    private Child child(FunctioningTool tool, Map<String, List<String>> table) {
        Set<String> asked = new HashSet<>(table.keySet());
        table.values().forEach(rules -> rules.stream().filter(rule -> rule.contains(":"))
                .forEach(rule -> asked.removeAll(List.of(rule.substring(rule.indexOf(':') + 1).split(",")))));
        StringBuilder signs = new StringBuilder();
        boolean severe = false;
        boolean missing = false;
        for (FunctioningQuestion question : tool.questions()) {
            List<String> rules = table.get(question.code());
            if (!asked.contains(question.code())) {
                signs.append('-');
                continue;
            }
            boolean leads = rules.getFirst().startsWith("yes:");
            String possible = leads ? "12" : rules.getFirst().equals("5") ? "12345" : "1234";
            char answer = random.nextInt(12) == 0
                    ? "79".charAt(random.nextInt(2))
                    : random.nextInt(8) == 0 || leads ? possible.charAt(random.nextInt(possible.length())) : '1';
            signs.append(answer);
            boolean counts = !leads && !rules.getFirst().equals("never");
            severe |= counts && rules.getFirst().indexOf(answer) >= 0;
            missing |= counts && (answer == '7' || answer == '9');
            for (String rule : rules) {
                String[] next = rule.substring(rule.indexOf(':') + 1).split(",");
                boolean easy = answer != '3' && answer != '4';
                if (rule.startsWith("yes:") && answer == '1' || rule.startsWith("else:") && answer != '1'
                        || rule.startsWith("easy:") && easy) {
                    asked.addAll(List.of(next));
                }
            }
        }
        return new Child(signs.toString(), severe
                ? DisabilityStatus.WITH_DISABILITY
                : missing ? DisabilityStatus.UNKNOWN : DisabilityStatus.WITHOUT_DISABILITY);
    }

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        text.lines().map(line -> line.split(" ")).forEach(words -> table.put(words[0], new ArrayList<>(List.of(words)).subList(1,
                words.length)));
        return table;
    }
}
