package org.amparo.ui.survivor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.access.People.Staff;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.Age;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Person;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.survivor.record.Ages;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;

/** Head of the file: who it is, what to know before speaking with the person, and the day as of which the file is shown. */
final class FileBanner extends Header {

    private static final long serialVersionUID = 1L;

    private final Div name = new Div();
    private final transient FileView file;
    private final transient Shown shown;
    private final LocalDate day;

    /** @param asOf the past day shown; null for today */
    FileBanner(FileView file, Shown shown, LocalDate today, LocalDate asOf, People people, Consumer<LocalDate> onDay) {
        this.file = file;
        this.shown = shown;
        this.day = asOf == null ? today : asOf;
        addClassName("banner");
        Div main = new Div(name, facts(people));
        fillName();
        main.addClassName("banner-main");
        add(main, side(today, asOf, onDay));
    }

    /** Adds what other capabilities say that everybody has to know. */
    FileBanner withFlags(List<Component> further) {
        name.add(further);
        return this;
    }

    private void fillName() {
        boolean withheld = file.withheld().contains(PersonalClass.IDENTITY);
        H1 head = new H1(shown.marked("person.fullName",
                Names.of(file.person() == null ? null : file.person().fullName(), withheld)));
        Span number = new Span(new Span(Labels.text("file.number") + " "), new Bdi(file.fileNumber()));
        number.addClassName("second");
        name.add(head, number);
        name.addClassName("banner-name");
        flags().forEach(name::add);
    }

    private List<Component> flags() {
        return switch (file.stage()) {
            case IDENTIFIED -> List.of(Tone.WAITING.badge(Labels.text("file.flag.identified")));
            case NOT_ENROLLED -> List.of(Tone.STOPPED.badge(Labels.text("file.flag.not-enrolled")));
            case DECEASED -> List.of(Tone.STOPPED.badge(Labels.text("file.flag.deceased", died())));
            case ERASED -> List.of(Tone.STOPPED.badge(Labels.text("file.flag.erased")));
            case REGISTERED -> age().filter(Age::isChild).isPresent() ? List.of(Tone.DUE.badge(Labels.text("file.flag.child"))) : List.of();
        };
    }

    private String died() {
        return file.death() == null ? "" : DateWords.of(file.death().on());
    }

    private Optional<Age> age() {
        PartialDate end = file.death() == null ? null : file.death().on();
        return Ages.of(file.person(), end == null || !end.isKnown() ? day : end.latest());
    }

    private Div facts(People people) {
        Div facts = new Div();
        facts.addClassName("banner-facts");
        Person person = file.person();
        if (person != null) {
            facts.add(shown.marked("person.sex", new Span(Labels.of(person.sex()))));
            facts.add(shown.marked("person.birthDate", new Span(ageWords(person))));
            if (person.preferredLanguage() != null) {
                facts.add(shown.marked("person.preferredLanguage",
                        new Span(Labels.text("file.speaks", LanguageSelect.name(person.preferredLanguage())))));
            }
            person.communicationNeeds().stream().filter(need -> need != CommunicationNeed.NONE)
                    .forEach(need -> facts.add(Tone.DUE.label(Labels.text("file.needs", Labels.inSentence(need)))));
        }
        safeToCall().ifPresent(facts::add);
        area(people).ifPresent(facts::add);
        caseworker(people).ifPresent(facts::add);
        return facts;
    }

    private String ageWords(Person person) {
        PartialDate birth = Ages.birth(person);
        if (!birth.isKnown()) {
            return Labels.text(birth.precision() == Precision.UNKNOWN ? "file.age.unknown" : "file.age.not-said");
        }
        String key = birth.precision() == Precision.EXACT ? "file.age.born" : "file.age.about";
        return age().map(age -> Labels.text(key, String.valueOf(age.likely()), DateWords.of(birth))).orElse(DateWords.of(birth));
    }

    private Optional<Component> safeToCall() {
        if (file.contact() == null || file.contact().safeToCall() == null) {
            return Optional.empty();
        }
        String times = Personal.value(file.contact().safeTimes()).orElse("");
        Answer safe = file.contact().safeToCall();
        Component word = switch (safe) {
            case YES -> Tone.DONE.label(times.isEmpty() ? Labels.text("file.safe") : Labels.text("file.safe.times", times));
            case NO -> Tone.NOW.label(Labels.text("file.not-safe"));
            case DONT_KNOW, PREFER_NOT_TO_SAY -> Tone.DUE.label(Labels.text("file.safe-unknown"));
        };
        return Optional.of(shown.marked("contact.safeToCall", word));
    }

    private Optional<Component> area(People people) {
        String adm1 = file.residence() == null ? null : file.residence().adm1();
        return people.areas().stream().filter(area -> area.code().equals(adm1)).map(Area::name).findFirst()
                .map(name -> shown.marked("residence.adm1", new Bdi(name)));
    }

    private Optional<Component> caseworker(People people) {
        return Optional.ofNullable(file.placement()).map(placement -> placement.caseworker()).flatMap(people::staff)
                .map(Staff::displayName).map(name -> {
                    Span worker = new Span(new Span(Labels.text("file.caseworker") + " "), new Bdi(name));
                    worker.addClassName("second");
                    return worker;
                });
    }

    private Div side(LocalDate today, LocalDate asOf, Consumer<LocalDate> onDay) {
        DayField picker = new DayField(Labels.text("file.as-of"), asOf);
        picker.setMax(today);
        picker.setPlaceholder(Labels.text("file.today"));
        picker.setClearButtonVisible(asOf != null);
        picker.addClassName("as-of");
        picker.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            onDay.accept(chosen == null || !chosen.isBefore(today) ? null : chosen);
        });
        Div side = new Div(picker);
        side.addClassName("banner-side");
        side.setVisible(file.stage() != FileStage.ERASED);
        return side;
    }
}
