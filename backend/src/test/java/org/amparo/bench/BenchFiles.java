package org.amparo.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Injury;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.VictimType;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Made-up files for measuring: as commands, and as the events that such commands lead to. */
final class BenchFiles {

    static final UUID CASEWORKER = UUID.randomUUID();
    static final UUID TEAM = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final String NOTE = "Came to the centre with her brother. The socket is comfortable, walks to the market twice a week, "
            + "asks for a second pair of crutches and for a place in the tailoring course that starts in spring.";
    private static final String[] GIVEN = {"Maria", "João", "Sokha", "Vanna", "Luz", "Andrés", "Olena", "Petro", "Amina", "Yusuf",
            "Beatriz",
            "Domingos", "Chanthou", "Rithy", "Esperanza", "Wilmer", "Natalia", "Mykola", "Fatuma", "Ibrahim", "Teresa", "Paulo", "Dara",
            "Srey",
            "Gloria", "Hernán", "Iryna", "Taras", "Halima", "Omar"};
    private static final String[] FAMILY = {"Neto", "Domingos", "Sok", "Chea", "Restrepo", "Gutiérrez", "Kovalenko", "Bondarenko", "Hassan",
            "Ali", "Kiala", "Vunge", "Phan", "Keo", "Cárdenas", "Ospina", "Shevchuk", "Melnyk", "Osman", "Warsame", "Lopes", "Pinto",
            "Nguon",
            "Ly", "Rojas"};

    private BenchFiles() {
    }

    /** Somebody who may do and see everything. */
    static Viewer everyone() {
        Map<Permission, Scope> all = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            all.put(permission, Scope.ALL);
        }
        return new Viewer(CASEWORKER, Role.SUPERVISOR, TEAM, ORGANISATION, Set.of("CO05"), all);
    }

    static SurvivorCommand.Register register(UUID file, String fileNumber, SplittableRandom random) {
        return named(file, fileNumber, name(random), random);
    }

    static SurvivorCommand.Register named(UUID file, String fileNumber, String name, SplittableRandom random) {
        Residence residence = residence(random);
        return new SurvivorCommand.Register(file, fileNumber, person(name, random), residence, contact(), null, List.of(consent()),
                new Placement(CASEWORKER, TEAM, residence.adm1(), ORGANISATION));
    }

    static SurvivorCommand.WriteNote note(UUID file) {
        return new SurvivorCommand.WriteNote(file, UUID.randomUUID(), LocalDate.of(2026, 1, 5), Personal.of(NOTE));
    }

    static String name(SplittableRandom random) {
        return GIVEN[random.nextInt(GIVEN.length)] + " " + FAMILY[random.nextInt(FAMILY.length)] + " "
                + FAMILY[random.nextInt(FAMILY.length)];
    }

    /** Two words of eight letters, such as nobody has yet. */
    static String newName(SplittableRandom random) {
        return newWord(random) + " " + newWord(random);
    }

    private static String newWord(SplittableRandom random) {
        return random.ints(8, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The events of one file: registered, consent, and as many notes and injuries as make {@code events} in all. */
    static List<DomainEventMessage<?>> history(int number, int events, SplittableRandom random) {
        UUID file = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        Instant at = Instant.parse("2016-01-01T08:00:00Z").plus(random.nextInt(3650), ChronoUnit.DAYS);
        List<DomainEventMessage<?>> history = new ArrayList<>();
        history.add(message(file, 0, at, new SurvivorEvent.Registered(file, "B" + number, person(random), residence(random), contact(),
                CASEWORKER, TEAM, ORGANISATION)));
        history.add(message(file, 1, at, new SurvivorEvent.ConsentGiven(file, consent())));
        for (int i = 2; i < events; i++) {
            at = at.plus(1 + random.nextInt(200), ChronoUnit.HOURS);
            history.add(message(file, i, at, i == 2
                    ? new SurvivorEvent.InjuryRecorded(file, new Injury(UUID.randomUUID(), InjuryKind.AMPUTATION, Side.LEFT,
                            AmputationLevel.TRANSTIBIAL, PartialDate.ofYear(2012), Answer.YES, 3, null))
                    : new SurvivorEvent.NoteWritten(file, UUID.randomUUID(), LocalDate.of(2026, 1, 5), Personal.of(NOTE))));
        }
        return history;
    }

    private static DomainEventMessage<?> message(UUID file, long sequence, Instant at, SurvivorEvent event) {
        return new GenericDomainEventMessage<>("Survivor", file.toString(), sequence, event, metadata(), UUID.randomUUID().toString(), at);
    }

    static MetaData metadata() {
        return MetaData.from(Map.of(Recorded.BY, CASEWORKER.toString(), Recorded.ROLE, "CASEWORKER", Recorded.TEAM, TEAM.toString(),
                Recorded.CHANNEL, "IN_PERSON", Recorded.COMMAND_ID, UUID.randomUUID().toString()));
    }

    private static Person person(SplittableRandom random) {
        return person(name(random), random);
    }

    private static Person person(String name, SplittableRandom random) {
        return new Person(Personal.of(name), null, random.nextBoolean() ? Sex.F : Sex.M,
                Personal.of(PartialDate.ofYear(1950 + random.nextInt(50))), null, "es", List.of(CommunicationNeed.NONE),
                DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR, IdentificationSource.HOSPITAL);
    }

    private static Residence residence(SplittableRandom random) {
        return new Residence("CO%02d".formatted(random.nextInt(1, 34)), Personal.of("CO05001"),
                Personal.of("Vereda " + random.nextInt(999)),
                ResidenceSetting.RURAL);
    }

    private static Contact contact() {
        return new Contact(Personal.of("300 555 0101"), null, PreferredContact.PHONE, Answer.YES, null);
    }

    private static Consent consent() {
        return new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null, null,
                null,
                LocalDate.of(2026, 1, 5), LocalDate.of(2027, 12, 31), List.of(), List.of(), "2026-01", "es");
    }
}
