package org.amparo.owncopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.print.Face;
import org.amparo.print.Typesetter;
import org.amparo.print.Typesetter.Glyph;
import org.amparo.print.Typesetter.Line;
import org.amparo.print.Typesetter.Run;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.LifetimeGroup;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SupportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypesetterTest {

    private static final float WIDE = 1_000_000;
    private static final int COENG = 0x17D2;

    @Test
    void arabic_letters_are_joined_and_stand_from_right_to_left() {
        Typesetter arabic = new Typesetter(CopyLanguage.AR.locale());
        int alone = glyphs(arabic.line("ب", false)).getFirst().id();
        List<Glyph> three = glyphs(arabic.line("ببب", false));
        assertThat(three.stream().map(Glyph::id).distinct()).as("end, middle and beginning have shapes of their own").hasSize(3)
                .doesNotContain(alone);
        Line mixed = arabic.line("ملف AM-2291 هنا", false);
        assertThat(mixed.runs()).extracting(Run::face).contains(Face.ARABIC, Face.LATIN);
        assertThat(firstOf(mixed, Face.LATIN)).as("A before M, though the line runs from the right")
                .isEqualTo(glyphs(new Typesetter(CopyLanguage.EN.locale()).line("A", false)).getFirst().id());
    }

    private static int firstOf(Line line, Face face) {
        return line.runs().stream().filter(run -> run.face() == face).findFirst().orElseThrow().glyphs().getFirst().id();
    }

    @Test
    void khmer_clusters_are_built_and_never_broken_at_the_end_of_a_line() {
        Typesetter khmer = new Typesetter(CopyLanguage.KM.locale());
        int bare = glyphs(khmer.line(Character.toString(COENG), false)).stream().mapToInt(Glyph::id).max().orElseThrow();
        List<Glyph> woman = glyphs(khmer.line("ស្ត្រី", false));
        assertThat(woman).as("six signs, four glyphs: the sign that stacks letters is no glyph any more").hasSize(4);
        assertThat(woman).extracting(Glyph::id).doesNotContain(bare);
        String text = CopyWords.of(CopyLanguage.KM).text("intro").repeat(3);
        List<Line> lines = khmer.lines(text, false, 12_000);
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining("")).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.width()).isLessThanOrEqualTo(12_000);
            assertThat(Character.getType(line.text().codePointAt(0))).isNotIn((int) Character.NON_SPACING_MARK,
                    (int) Character.COMBINING_SPACING_MARK);
            assertThat(line.text().codePointBefore(line.text().length())).isNotEqualTo(COENG);
        });
    }

    @Test
    void a_word_that_is_wider_than_a_line_is_broken_and_nothing_of_it_is_lost() {
        String word = "Donaudampfschifffahrtsgesellschaft".repeat(5);
        List<Line> lines = new Typesetter(CopyLanguage.EN.locale()).lines(word, true, 10_000);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining())).isEqualTo(word);
        assertThat(lines).allMatch(line -> line.width() <= 10_000);
    }

    @Test
    void a_letter_that_no_typeface_has_is_shown_as_one_that_cannot_be_shown() {
        int sign = glyphs(new Typesetter(CopyLanguage.EN.locale()).line("\uFFFD", false)).getFirst().id();
        assertThat(glyphs(new Typesetter(CopyLanguage.EN.locale()).line("李", false))).extracting(Glyph::id).containsExactly(sign);
        assertThat(sign).isNotZero();
    }

    @ParameterizedTest
    @EnumSource(CopyLanguage.class)
    void each_language_has_all_words_and_a_glyph_for_each_letter_of_them(CopyLanguage language) {
        CopyWords words = CopyWords.of(language);
        CopyWords english = CopyWords.of(CopyLanguage.EN);
        assertThat(words.keys()).isEqualTo(english.keys());
        Typesetter typesetter = new Typesetter(language.locale());
        for (String key : words.keys()) {
            assertThat(places(words.text(key))).as(key).isEqualTo(places(english.text(key)));
            for (boolean bold : new boolean[]{false, true}) {
                assertThat(glyphs(typesetter.lines(words.text(key), bold, WIDE).getFirst())).as(key).noneMatch(glyph -> glyph.id() == 0);
            }
            assertThat(typesetter.line(words.text(key), false).text()).doesNotContain("\uFFFD");
        }
    }

    private static Set<String> places(String sentence) {
        Matcher found = Pattern.compile("\\{\\d}").matcher(sentence);
        Set<String> places = new TreeSet<>();
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }

    @Test
    void each_code_that_can_stand_on_a_copy_has_words() {
        Set<String> left = new TreeSet<>();
        for (Class<? extends Enum<?>> list : List.of(FollowUpType.class, Pillar.class, LifetimeGroup.class, Side.class,
                AmputationLevel.class, InjuryKind.class, SupportKind.class, ConsentPurpose.class)) {
            Arrays.stream(list.getEnumConstants()).map(code -> list.getSimpleName() + "." + code.name())
                    .filter(key -> !CopyWords.of(CopyLanguage.EN).keys().contains(key)).forEach(left::add);
        }
        assertThat(left).as("codes that are kept off the paper").containsExactly("InjuryKind.PSYCHOLOGICAL", "Pillar.PSYCHOSOCIAL");
    }

    private static List<Glyph> glyphs(Line line) {
        return line.runs().stream().flatMap(run -> run.glyphs().stream()).toList();
    }
}
