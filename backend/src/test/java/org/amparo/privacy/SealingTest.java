package org.amparo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.EventJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SealingTest {

    private static final EventJson JSON = new EventJson(List.of(new PersonalJson()));
    private static final String NAME = "notebook.opened";
    private static final String PLACE = "read.notebook.title";

    private static Node.Place place;
    private static Node node;

    @BeforeAll
    static void install() throws Exception {
        place = new Node.Place();
        node = place.node();
    }

    @AfterAll
    static void leave() {
        place.close();
    }

    @Test
    void aPayloadComesBackAsItWentAndHoldsNoPlainValueBetween() {
        Notebook.Opened opened = PersonalFieldsTest.opened();

        ObjectNode closed = close(opened);

        assertThat(closed.toString()).contains("red").doesNotContain("Diary of", "2006-05", "Vereda", "Zoé", "علی", "phantom");
        assertThat(open(closed)).isEqualTo(opened);
    }

    @Test
    void aPayloadWithoutPersonalValuesDoesNotAskTheVault() {
        ObjectNode plain = JSON.tree(new Notebook.Plain(UUID.randomUUID(), "red"));

        assertThat(node.seal.close(Notebook.Plain.class, "notebook.plain", 1, plain))
                .isEqualTo(JSON.tree(JSON.read(plain, Notebook.Plain.class)));
    }

    @Test
    void aKeyPerPersonAndClassIsMadeOnceAndInTheVaultBeforeThePayloadIsStored() {
        UUID person = UUID.randomUUID();
        Notebook.Opened opened = new Notebook.Opened(person,
                new Notebook.Cover(Personal.of("a"), null, Personal.of("b"), null), List.of(), Map.of(), Personal.of("c"));

        close(opened);
        close(opened);

        assertThat(keysOf(person)).isEqualTo(3);
    }

    @Test
    void everyFlippedBitOf200EnvelopesIsRejected() {
        int rejected = 0;
        int tried = 0;
        UUID person = UUID.randomUUID();
        for (int i = 0; i < 200; i++) {
            String envelope = node.envelopes.seal(person, PersonalClass.IDENTITY, PLACE, Personal.of("value " + i));
            byte[] bytes = Base64.getUrlDecoder().decode(envelope);
            for (int bit = 0; bit < bytes.length * 8; bit += 1 + i % 7) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                tried++;
                rejected += rejects(person, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)) ? 1 : 0;
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
            assertThat(node.envelopes.open(person, PLACE, envelope)).isEqualTo(Personal.of("value " + i));
        }
        assertThat(rejected).isEqualTo(tried).isGreaterThan(30_000);
    }

    @Test
    void anEnvelopeWrittenInAnotherWayIsRejected() {
        UUID person = UUID.randomUUID();
        String envelope = node.envelopes.seal(person, PersonalClass.IDENTITY, PLACE, Personal.of("Ana"));

        assertThat(List.of("", "Ana", envelope.substring(4), envelope + "AA", envelope + "=", envelope.toLowerCase(java.util.Locale.ROOT)))
                .allSatisfy(text -> assertThat(rejects(person, text)).isTrue());
    }

    @Test
    void anEnvelopeMovedToAnotherFieldEventVersionOrPersonIsRejected() {
        Notebook.Opened opened = PersonalFieldsTest.opened();

        ObjectNode fields = close(opened);
        ((ObjectNode) fields.get("cover")).set("begun", fields.get("cover").get("title"));
        assertAltered(() -> open(fields));

        assertAltered(() -> node.seal.open(Notebook.Opened.class, "notebook.closed", 1, close(opened)));
        assertAltered(() -> node.seal.open(Notebook.Opened.class, NAME, 2, close(opened)));

        ObjectNode toAnother = close(opened);
        toAnother.put("survivorId", opened.readers().getFirst().readerId().toString());
        assertThatThrownBy(() -> open(toAnother)).isInstanceOf(IllegalStateException.class);

        UUID person = UUID.randomUUID();
        String row = node.envelopes.seal(person, PersonalClass.IDENTITY, PLACE, Personal.of("Ana"));
        assertAltered(() -> node.envelopes.open(person, "read.notebook.place", row));
    }

    @Test
    void aPlainValueWhereAnEnvelopeBelongsIsRejected() {
        ObjectNode closed = close(PersonalFieldsTest.opened());
        closed.put("remark", "phantom pain");

        assertAltered(() -> open(closed));
    }

    @Test
    void aValueThatAnUpcasterMovedOpensUnderItsFormerPath() {
        UUID person = UUID.randomUUID();
        ObjectNode closed = close(new Notebook.Opened(person, new Notebook.Cover(Personal.of("Diary"), null, null, null), List.of(),
                Map.of(), null));
        ObjectNode upcast = JSON.tree(new Notebook.Renamed(person, null));
        upcast.set("heading", closed.get("cover").get("title"));

        ObjectNode opened = node.seal.open(Notebook.Renamed.class, NAME, 1, upcast);

        assertThat(JSON.read(opened, Notebook.Renamed.class).heading()).isEqualTo(Personal.of("Diary"));
    }

    @Test
    void theLengthOfAnEnvelopeTellsTheBucketAndNotTheValue() {
        UUID person = UUID.randomUUID();
        Set<Integer> names = new HashSet<>();
        for (int length = 1; length <= 31; length++) {
            names.add(node.envelopes.seal(person, PersonalClass.IDENTITY, PLACE, Personal.of("x".repeat(length))).length());
        }
        Set<Integer> notes = new HashSet<>();
        for (int length = 256; length <= 1_023; length += 13) {
            String note = "é".repeat(length / 2);
            String envelope = node.envelopes.seal(person, PersonalClass.MEDICAL, PLACE, Personal.of(note));
            notes.add(envelope.length());
            assertThat(node.envelopes.open(person, PLACE, envelope)).isEqualTo(Personal.of(note));
        }
        assertThat(names).hasSize(1);
        assertThat(notes).hasSize(1).doesNotContainAnyElementsOf(names);
    }

    @Test
    void manyPersonsArePreparedAndFetchedWithOneQuestionEach() {
        List<UUID> persons = java.util.stream.Stream.generate(UUID::randomUUID).limit(2_000).toList();

        node.keys.prepare(persons, Set.of(PersonalClass.IDENTITY, PersonalClass.MEDICAL));

        assertThat(persons).extracting(SealingTest::keysOf).containsOnly(2);
        String envelope = node.envelopes.seal(persons.get(7), PersonalClass.IDENTITY, PLACE, Personal.of("Ana"));
        Node another = place.node();
        another.envelopes.seal(persons.get(8), PersonalClass.IDENTITY, PLACE, Personal.of("to know the epoch"));
        try (var held = another.seal.hold()) {
            another.vault.close();
            assertThat(held).isNotNull();
            assertThat(another.envelopes.open(persons.get(7), PLACE, envelope)).isEqualTo(Personal.of("Ana"));
        }
    }

    /** Prints a figure, asserts none: the order of magnitude is single microseconds a value. */
    @Test
    void sealingAndOpeningIsCheap() {
        UUID person = UUID.randomUUID();
        int values = 20_000;
        String envelope = "";
        for (int warm = 0; warm < 2; warm++) {
            long begun = System.nanoTime();
            for (int i = 0; i < values; i++) {
                envelope = node.envelopes.seal(person, PersonalClass.IDENTITY, PLACE, Personal.of("Ana Lucía Mosquera"));
            }
            long sealed = System.nanoTime();
            for (int i = 0; i < values; i++) {
                node.envelopes.open(person, PLACE, envelope);
            }
            long opened = System.nanoTime();
            if (warm == 1) {
                System.out.printf("sealing %.1f us a value, opening %.1f us a value%n", (sealed - begun) / 1e3 / values,
                        (opened - sealed) / 1e3 / values);
            }
        }
        assertThat(node.envelopes.open(person, PLACE, envelope)).isEqualTo(Personal.of("Ana Lucía Mosquera"));
    }

    private static ObjectNode close(Notebook.Opened opened) {
        return node.seal.close(Notebook.Opened.class, NAME, 1, JSON.tree(opened));
    }

    private static Notebook.Opened open(ObjectNode closed) {
        return JSON.read(node.seal.open(Notebook.Opened.class, NAME, 1, closed), Notebook.Opened.class);
    }

    private static boolean rejects(UUID person, String envelope) {
        try {
            node.envelopes.open(person, PLACE, envelope);
            return false;
        } catch (IllegalStateException rejected) {
            return true;
        }
    }

    private static void assertAltered(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(IllegalStateException.class).hasMessageContaining("altered");
    }

    private static int keysOf(UUID person) {
        return node.vault
                .in(sql -> sql.sql("select count(*) from person_key where person = ?").param(person).query(Integer.class).single());
    }
}
