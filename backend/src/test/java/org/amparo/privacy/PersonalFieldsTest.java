package org.amparo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.CannotStart;
import org.amparo.platform.EventJson;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PersonalFieldsTest {

    private static final EventJson JSON = new EventJson(List.of(new PersonalJson()));
    private static final UUID SURVIVOR = UUID.randomUUID();
    private static final UUID READER = UUID.randomUUID();
    private static final UUID GUEST = UUID.randomUUID();

    @Test
    void valuesAreFoundInNestedRecordsListsAndMapsWithThePersonTheyBelongTo() {
        assertThat(found(Notebook.Opened.class, opened())).extracting(PersonalFields.Found::path, PersonalFields.Found::personalClass,
                PersonalFields.Found::person).containsExactlyInAnyOrder(tuple("cover.title", PersonalClass.IDENTITY, SURVIVOR),
                        tuple("cover.begun", PersonalClass.IDENTITY, SURVIVOR),
                        tuple("cover.place", PersonalClass.CONTACT_AND_PLACE, SURVIVOR),
                        tuple("readers.0.name", PersonalClass.IDENTITY, READER), tuple("guests.first.name", PersonalClass.IDENTITY, GUEST),
                        tuple("remark", PersonalClass.MEDICAL, SURVIVOR));
    }

    @Test
    void aValueNeverGivenStaysAwayWithoutAskingWhoseItIs() {
        Notebook.Opened blank = new Notebook.Opened(SURVIVOR, new Notebook.Cover(null, null, null, "red"),
                List.of(new Notebook.Reader(null, null)), Map.of(), null);

        assertThat(found(Notebook.Opened.class, blank)).isEmpty();
    }

    @Test
    void aGivenValueWithoutAPersonIsAnError() {
        Notebook.Opened stray = new Notebook.Opened(SURVIVOR, null, List.of(new Notebook.Reader(null, Personal.of("Ana"))), Map.of(), null);

        assertThatThrownBy(() -> found(Notebook.Opened.class, stray)).hasMessageContaining("readers.0.name").hasMessageNotContaining("Ana");
    }

    @Test
    void theStartIsRefusedWhileAPersonalValueIsUnmarkedOrNobodys() {
        assertRefused(Notebook.Unmarked.class, "secret");
        assertRefused(Notebook.NobodySaysWhose.class, "survivorId");
        assertRefused(Notebook.InACollection.class, "titles");
        assertRefused(Notebook.Behind.class, "page");
        MarkedPayloads.check(List.of(Notebook.Opened.class, Notebook.Plain.class));
    }

    @Test
    void aPersonalValueLooksPlainInJsonAndAnErasedOneSaysSo() {
        Notebook.Cover half = new Notebook.Cover(Personal.of("Diary"), Personal.erased(), null, "red");

        ObjectNode tree = JSON.tree(half);

        assertThat(tree.toString()).isEqualTo("{\"title\":\"Diary\",\"begun\":{\"erased\":true},\"colour\":\"red\"}");
        assertThat(JSON.read(tree, Notebook.Cover.class)).isEqualTo(half);
        assertThat(JSON.read(JSON.tree(opened()), Notebook.Opened.class)).isEqualTo(opened());
    }

    static Notebook.Opened opened() {
        return new Notebook.Opened(SURVIVOR,
                new Notebook.Cover(Personal.of("Diary of Ana"), Personal.of(PartialDate.ofMonth(2006, 5)), Personal.of("Vereda Alta"),
                        "red"),
                List.of(new Notebook.Reader(READER, Personal.of("Zoé"))), Map.of("first", new Notebook.Reader(GUEST, Personal.of("علی"))),
                Personal.of("phantom pain"));
    }

    private static void assertRefused(Class<?> payload, String place) {
        assertThatThrownBy(() -> MarkedPayloads.check(List.of(payload))).isInstanceOf(CannotStart.class).hasMessageContaining(place)
                .hasMessageContaining(payload.getSimpleName());
    }

    private static List<PersonalFields.Found> found(Class<?> type, Object payload) {
        List<PersonalFields.Found> found = new ArrayList<>();
        PersonalFields.of(type).each(JSON.tree(payload), found::add);
        return found;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
