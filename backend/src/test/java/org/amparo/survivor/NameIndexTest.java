package org.amparo.survivor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.testing.Looking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

    private static final long SEED = 20_261_121;
    private static final List<String> GIVEN = List.of("Ana", "Lucía", "José", "Mohammed", "Fatima", "Khaled", "Olena", "Serhii", "Mykola",
            "Sokha",
            "Dara", "Chan", "Yusuf", "Amina", "João", "Teresa", "Nguyen", "Aung", "Zaw", "Halima", "Ibrahim", "Marisol", "Wilmer",
            "Yolanda",
            "Esperanza", "Domingos", "Celestina", "Sophea", "Bopha", "Vichea");
    private static final List<String> FAMILY = List.of("Restrepo", "Jiménez", "Gutiérrez", "Al-Ahmad", "Hassan", "Kovalenko", "Shevchenko",
            "Bondarenko", "Sok", "Phan", "Chea", "Dos Santos", "Kassoma", "Nyambe", "Htun", "Barakat", "Mahmoud", "Rodríguez", "Quintero",
            "Castañeda", "Tkachenko", "Oliinyk", "Haddad", "Mwangi", "Chilombo");

    private final NameIndex index = new NameIndex();
    private final Viewer anyone = Looking.everywhere();

    @BeforeEach
    void nobody() {
        assertThat(index.size()).isZero();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest(name = "{1} finds {0}")
    @CsvSource({"Ana Lucía Restrepo,ana lucia restrepo", "Ana Lucía Restrepo,Restreppo Ana", "Ana Lucía Restrepo,analucia restrepo",
            "Ana Lucía Restrepo,lucai restrepo", "José Jiménez,Jose Ximenes", "José Jiménez,jose jimenes", "Mohammed Al-Ahmad,محمد الأحمد",
            "محمد الأحمد,Muhammad al-Ahmad", "محمد الأحمد,mohamed al ahmed", "Serhii Kovalenko,Сергій Коваленко",
            "Сергій Коваленко,Sergey Kovalenko", "Сергій Коваленко,Serhiy Kovalenko", "សុខ សុភា,Sok Sophea", "Sok Sophea,សុខ សុភា",
            "João dos Santos,joao santos",
            "Đặng Thị Thảo,dang thi thao", "Khaled Haddad,Chaled Hadad", "Castañeda Quintero,castaneda kintero", "O'Neill Mary,oneil mary"})
    void a_name_is_found_in_spite_of_spelling_script_and_diacritics(String name, String typed) {
        Random random = new Random(SEED);
        UUID wanted = UUID.randomUUID();
        index.put(people(random, 2_000));
        index.put(List.of(entry(wanted, name)));
        index.refresh();
        assertThat(index.search(anyone, typed, 20)).contains(wanted);
    }

    @Test
    void of_seeded_misspellings_among_ten_thousand_names_nearly_all_are_found() {
        Random random = new Random(SEED);
        List<NameIndex.Entry> people = people(random, 10_000);
        index.put(people);
        index.refresh();
        int found = 0;
        int asked = 300;
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            NameIndex.Entry person = people.get(random.nextInt(people.size()));
            String typed = misspelt(person.names().getFirst(), random);
            if (index.search(anyone, typed, 20).contains(person.survivorId())) {
                found++;
            } else {
                missed.add(person.names().getFirst() + " as " + typed);
            }
        }
        assertThat((double) found / asked).as("recall; missed: %s", missed).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void somebody_else_with_another_name_is_not_found() {
        UUID other = UUID.randomUUID();
        index.put(List.of(entry(other, "Wilmer Quintero")));
        index.refresh();
        assertThat(index.search(anyone, "Fatima Barakat", 20)).isEmpty();
        assertThat(index.search(anyone, "", 20)).isEmpty();
        assertThat(index.search(anyone, "?*\"~(", 20)).isEmpty();
    }

    @Test
    void files_out_of_reach_neither_show_nor_crowd_out_those_in_reach() {
        UUID team = UUID.randomUUID();
        UUID mine = UUID.randomUUID();
        List<NameIndex.Entry> others = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            others.add(entry(UUID.randomUUID(), "Ana Restrepo"));
        }
        index.put(others);
        index.put(List.of(new NameIndex.Entry(mine, List.of("Anna Restreppo"), new Placement(null, team, "CO05", null))));
        index.refresh();
        Viewer member = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST, Permission.IDENTITY_READ);
        assertThat(index.search(member, "ana restrepo", 5)).containsExactly(mine);
        Viewer nameless = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST);
        assertThat(index.search(nameless, "ana restrepo", 5)).isEmpty();
    }

    @Test
    void an_evicted_name_is_gone_at_once() {
        UUID gone = UUID.randomUUID();
        index.put(List.of(entry(gone, "Ana Restrepo"), entry(UUID.randomUUID(), "Ana Quintero")));
        index.refresh();
        assertThat(index.search(anyone, "restrepo", 5)).containsExactly(gone);
        index.evict(Set.of(gone));
        assertThat(index.search(anyone, "restrepo", 5)).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    static List<NameIndex.Entry> people(Random random, int count) {
        List<NameIndex.Entry> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = GIVEN.get(random.nextInt(GIVEN.size())) + " " + syllables(random) + " "
                    + FAMILY.get(random.nextInt(FAMILY.size())) + " "
                    + syllables(random);
            people.add(entry(new UUID(random.nextLong(), random.nextLong()), name));
        }
        return people;
    }

    /** A made-up name of two to three syllables, so that people differ as people do. */
    private static String syllables(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            name.append("bcdfghjklmnprstvz".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
        }
        name.append("lnrs".charAt(random.nextInt(4)));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** One error as people make them, in one word of the name. */
    static String misspelt(String name, Random random) {
        String[] words = name.split(" ");
        int at = random.nextInt(words.length);
        StringBuilder word = new StringBuilder(words[at]);
        int place = random.nextInt(word.length());
        switch (random.nextInt(5)) {
            case 0 -> word.deleteCharAt(place);
            case 1 -> word.insert(place, word.charAt(place));
            case 2 -> word.setCharAt(place, "aeiounrstl".charAt(random.nextInt(10)));
            case 3 -> {
                if (place > 0) {
                    char before = word.charAt(place - 1);
                    word.setCharAt(place - 1, word.charAt(place));
                    word.setCharAt(place, before);
                }
            }
            default -> word.insert(place, "aeiou".charAt(random.nextInt(5)));
        }
        words[at] = word.toString();
        return String.join(" ", words).toLowerCase(java.util.Locale.ROOT);
    }

    private static NameIndex.Entry entry(UUID id, String name) {
        return new NameIndex.Entry(id, List.of(name), new Placement(null, null, "CO05", null));
    }
}
