package org.amparo.ui.survivor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.access.Viewer;
import org.amparo.incident.IncidentRow;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.Contact;
import org.amparo.survivor.FileView;
import org.amparo.survivor.FileView.ConsentState;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Injury;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.ResidualLimb;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.BodyMap;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.survivor.record.Answers;
import org.amparo.ui.survivor.record.Work;
import org.amparo.ui.survivor.record.Workspace;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.CivilStatus;

/** The parts of a file as they stand: injuries, incidents, functioning, consents, person, contact, family. Each card has its one action. */
final class FileSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FileView file;
    private final transient Map<UUID, IncidentRow> explosions;
    private final transient Shown shown;
    private final transient People people;
    private final transient Viewer viewer;
    private final transient BiConsumer<Work, String> write;

    /**
     * @param explosions what is known of the incidents of the file, as far as the viewer may read them; none on a past day
     * @param write opens the work about an entry; null on a past day, when nothing can be recorded
     */
    FileSummary(FileView file, List<IncidentRow> explosions, Shown shown, People people, Viewer viewer, BiConsumer<Work, String> write) {
        this.explosions = explosions.stream().collect(Collectors.toMap(IncidentRow::incidentId, Function.identity()));
        this.file = file;
        this.shown = shown;
        this.people = people;
        this.viewer = viewer;
        this.write = write;
        addClassName("summary");
        add(injuries(), incidents(), functioning(), consents(), person(), contact(), family());
    }

    private Section card(String key, Work action) {
        H2 title = new H2(Labels.text("file." + key));
        Div head = new Div(title);
        head.addClassName("card-head");
        if (write != null && action != null && Workspace.may(viewer, file, action)) {
            Button add = new Button(Labels.text("file." + key + ".do"), click -> write.accept(action, null));
            add.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            add.setAriaLabel(Labels.text("timeline.correct", add.getText(), Labels.text("record." + action.word())));
            head.add(add);
        }
        Section card = new Section(head);
        card.addClassName("card");
        return card;
    }

    private static Paragraph none(String key) {
        Paragraph none = new Paragraph(Labels.text(key));
        none.addClassName("second");
        return none;
    }

    private Section injuries() {
        Section card = card("injuries", Work.INJURY);
        if (file.withheld().contains(PersonalClass.MEDICAL)) {
            card.add(Shown.withheld(PersonalClass.MEDICAL));
            return card;
        }
        if (file.injuries().isEmpty()) {
            card.add(none("file.injuries.none"));
            return card;
        }
        UnorderedList list = list();
        file.injuries().forEach(injury -> list.add(injury(injury)));
        card.add(new BodyMap(BodyMarks.of(file.injuries()), null), list);
        return card;
    }

    private ListItem injury(Injury injury) {
        Span what = strong(codes(injury.kind(), injury.level(), injury.side()));
        Div when = new Div(new Bdi(DateWords.of(injury.date())));
        when.addClassName("second");
        ListItem item = new ListItem(shown.marked("injury." + injury.injuryId(), new Div(what, when)));
        ResidualLimb limb = file.residualLimbs().get(injury.injuryId());
        if (limb != null) {
            item.add(shown.marked("residualLimb." + injury.injuryId(), limb(limb)));
        }
        if (injury.pain() != null) {
            item.add(second(Labels.text("file.pain", String.valueOf(injury.pain()))));
        }
        detail(injury.detail()).forEach(item::add);
        String entry = injury.injuryId().toString();
        item.add(actions(button("file.correct", Work.CORRECT_INJURY, entry), button("file.retract", Work.RETRACT_INJURY, entry)));
        if (limb != null) {
            item.add(actions(button("file.limb.anew", Work.RESIDUAL_LIMB, entry),
                    button("file.limb.correct", Work.CORRECT_RESIDUAL_LIMB, entry)));
        }
        return item;
    }

    private static Div limb(ResidualLimb limb) {
        Div words = new Div(second(Labels.text("file.residual-limb", DateWords.of(limb.describedOn()), LimbWords.codes(limb))));
        Personal.value(limb.prominences()).ifPresent(text -> words.add(second(Labels.text("file.limb.prominences", text))));
        Personal.value(limb.measures()).ifPresent(all -> words.add(second(Labels.text("file.limb.measures", LimbWords.measures(all)))));
        detail(limb.remarks()).forEach(words::add);
        return words;
    }

    private static List<Component> detail(Personal<String> text) {
        return Personal.value(text).map(words -> List.<Component>of(second(words))).orElse(List.of());
    }

    private void correct(ListItem item, Work work, String entry) {
        item.add(actions(button("file.correct", work, entry)));
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("row-actions");
        return actions;
    }

    private Button button(String key, Work work, String entry) {
        Button button = new Button(Labels.text(key), click -> write.accept(work, entry));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text("timeline.correct", Labels.text(key), Labels.text("record." + work.word())));
        button.setVisible(write != null && Workspace.may(viewer, file, work));
        return button;
    }

    private Section incidents() {
        Section card = card("incidents", Work.INCIDENT);
        if (file.incidents().isEmpty()) {
            card.add(none("file.incidents.none"));
        } else {
            UnorderedList list = list();
            for (IncidentLink link : file.incidents()) {
                list.add(incident(link, explosions.get(link.incidentId())));
            }
            card.add(list);
        }
        return card;
    }

    /** @param explosion what is known of the incident itself; null for who may not read it, and on a past day */
    private ListItem incident(IncidentLink link, IncidentRow explosion) {
        Div what = new Div(strong(DateWords.of(link.incidentDate())));
        if (explosion != null) {
            what.add(second(Labels.of(explosion.device())));
        }
        what.add(second(codes(link.outcome(), known(link.activity(), Activity.UNKNOWN), known(link.civilStatus(), CivilStatus.UNKNOWN))));
        ListItem item = new ListItem(shown.marked("incident." + link.incidentId(), what));
        Div actions = actions(button("file.correct", Work.CORRECT_INCIDENT, link.incidentId().toString()));
        if (explosion != null) {
            Anchor open = new Anchor(Paths.incident(link.incidentId()),
                    Labels.text("file.incident.open", explosion.killed() + explosion.injured()));
            actions.add(open);
        }
        item.add(actions);
        return item;
    }

    private static <E extends Enum<E>> E known(E code, E unknown) {
        return code == unknown ? null : code;
    }

    private Section functioning() {
        Section card = card("functioning", Work.FUNCTIONING);
        if (file.withheld().contains(PersonalClass.MEDICAL)) {
            card.add(Shown.withheld(PersonalClass.MEDICAL));
        } else if (file.functioning().isEmpty()) {
            card.add(none("file.functioning.none"));
        } else {
            UnorderedList list = list();
            for (Functioning asked : file.functioning()) {
                Span result = strong(Labels.of(asked.status()));
                Component how = second(Labels.text(asked.byProxy() ? "file.functioning.proxy" : "file.functioning.how",
                        Labels.of(asked.tool()), DateWords.of(asked.assessedOn())));
                ListItem item = new ListItem(shown.marked("functioning." + asked.assessmentId(), new Div(result, how)));
                difficulties(asked).forEach(item::add);
                correct(item, Work.CORRECT_FUNCTIONING, asked.assessmentId().toString());
                list.add(item);
            }
            card.add(list);
        }
        return card;
    }

    private static List<Component> difficulties(Functioning asked) {
        List<Component> lines = new ArrayList<>();
        String answers = Personal.value(asked.answers()).orElse("");
        for (int i = 0; i < Math.min(answers.length(), asked.tool().domains().size()); i++) {
            char answer = answers.charAt(i);
            if (answer >= '2' && answer <= '5') {
                lines.add(second(Answers.words(asked.tool(), i, answer)));
            }
        }
        return lines;
    }

    private Section consents() {
        Section card = card("consents", Work.CONSENT);
        if (file.consents().isEmpty()) {
            card.add(none("file.consents.none"));
            return card;
        }
        UnorderedList list = list();
        for (ConsentState state : file.consents()) {
            Tone tone = switch (state.status()) {
                case GIVEN -> Tone.DONE;
                case AWAITS_APPROVAL, OVERRIDDEN -> Tone.WAITING;
                case EXPIRED -> Tone.OVERDUE;
                case REFUSED, WITHDRAWN -> Tone.STOPPED;
            };
            ListItem item = new ListItem(strong(Labels.of(state.purpose())),
                    tone.label(Labels.text("consent.status." + state.status(), DateWords.of(state.since()), until(state))));
            list.add(item);
        }
        card.add(shown.marked("consents", list));
        return card;
    }

    private static String until(ConsentState state) {
        return state.consent() == null || state.consent().validUntil() == null ? "" : DateWords.of(state.consent().validUntil());
    }

    private Section person() {
        Section card = card("person", Work.IDENTITY);
        Person person = file.person();
        if (person == null) {
            card.add(none("file.person.none"));
            return card;
        }
        DescriptionList facts = facts();
        PersonalClass identity = PersonalClass.IDENTITY;
        fact(facts, "person.fullName", shown.personal(person.fullName(), identity));
        fact(facts, "person.otherNames", shown.personal(person.otherNames(), identity));
        fact(facts, "person.birthDate", shown.personal(Personal.map(person.birthDate(), DateWords::of), identity));
        fact(facts, "person.communicationNeeds",
                Shown.words(person.communicationNeeds().stream().map(Labels::of).collect(Collectors.joining(", "))));
        fact(facts, "person.preferredLanguage", Shown.words(LanguageSelect.name(person.preferredLanguage())));
        fact(facts, "person.displacement", Shown.words(Labels.of(person.displacement())));
        fact(facts, "person.victimType", Shown.words(Labels.of(person.victimType())));
        fact(facts, "person.source", Shown.words(Labels.of(person.source())));
        card.add(facts);
        return card;
    }

    private Section contact() {
        Section card = card("contact", Work.CONTACT);
        DescriptionList facts = facts();
        Residence residence = file.residence() == null ? new Residence(null, null, null, null) : file.residence();
        Contact contact = file.contact() == null ? new Contact(null, null, null, null, null) : file.contact();
        PersonalClass place = PersonalClass.CONTACT_AND_PLACE;
        fact(facts, "residence.adm1", Shown.words(area(residence.adm1())));
        fact(facts, "residence.setting", Shown.words(Labels.of(residence.setting())));
        if (file.withheld().contains(place)) {
            card.add(facts, Shown.withheld(place));
            return card;
        }
        fact(facts, "residence.adm2", shown.personal(residence.adm2(), place));
        fact(facts, "residence.village", shown.personal(residence.village(), place));
        fact(facts, "contact.phone", shown.personal(contact.phone(), place));
        fact(facts, "contact.address", shown.personal(contact.address(), place));
        fact(facts, "contact.preferred", Shown.words(Labels.of(contact.preferred())));
        fact(facts, "contact.safeToCall", Shown.words(Labels.of(contact.safeToCall())));
        fact(facts, "contact.safeTimes", shown.personal(contact.safeTimes(), place));
        card.add(facts);
        return card;
    }

    private String area(String adm1) {
        return people.areas().stream().filter(area -> area.code().equals(adm1)).map(Area::name).findFirst().orElse(adm1);
    }

    private Section family() {
        Section card = card("family", file.guardian() == null ? Work.GUARDIAN : Work.SUPPORT_PERSON);
        UnorderedList list = list();
        if (file.guardian() != null) {
            list.add(linked("file.guardian", "guardian", file.guardian()));
        }
        file.supportPersons().forEach(person -> list.add(linked("file.support-person", "supportPersons", person)));
        card.add(list.getChildren().findAny().isPresent() ? list : none("file.family.none"));
        return card;
    }

    private ListItem linked(String key, String path, LinkedPerson person) {
        Div name = new Div(shown.personal(person.fullName(), PersonalClass.IDENTITY));
        name.addClassName("row-what");
        ListItem item = new ListItem(shown.marked(path, name), second(Labels.text(key, Labels.inSentence(person.relation()))));
        if (person.phone() != null || file.withheld().contains(PersonalClass.CONTACT_AND_PLACE)) {
            item.add(new Div(shown.personal(person.phone(), PersonalClass.CONTACT_AND_PLACE)));
        }
        return item;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        return list;
    }

    private static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }

    private void fact(DescriptionList facts, String path, Component value) {
        facts.add(new DescriptionList.Term(Labels.text("part." + path)), new DescriptionList.Description(shown.marked(path, value)));
    }

    private static Span strong(String words) {
        Span strong = new Span(new Bdi(words));
        strong.addClassName("row-what");
        return strong;
    }

    private static Div second(String words) {
        Div second = new Div(new Bdi(words));
        second.addClassName("second");
        return second;
    }

    private static String codes(Enum<?>... codes) {
        List<String> words = new ArrayList<>();
        Arrays.stream(codes).filter(code -> code != null)
                .forEach(code -> words.add(words.isEmpty() ? Labels.of(code) : Labels.inSentence(code)));
        return String.join(", ", words);
    }
}
