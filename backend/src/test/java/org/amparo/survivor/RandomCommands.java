package org.amparo.survivor;

import static org.amparo.survivor.Files.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorCommand.*;
import org.amparo.vocabulary.*;

/**
 * Commands to one file as chance has them, most of them such that the rules let them through. The same seed gives the same commands, so
 * that a failure can be repeated from the seed in its message.
 */
final class RandomCommands {

    private static final List<String> NAMES = List.of("Ana Lucía Restrepo", "محمد الأحمد", "Сергій Коваль", "សុខ សុភា", "José", "Ñuñez");

    private final Random random;
    private final UUID file;
    private final List<UUID> consents = new ArrayList<>();
    private final List<UUID> injuries = new ArrayList<>();
    private final List<UUID> assessments = new ArrayList<>();
    private final List<UUID> incidents = new ArrayList<>();
    private final List<UUID> linked = new ArrayList<>();
    private int sent;

    RandomCommands(long seed, UUID file) {
        this.random = new Random(seed);
        this.file = file;
    }

    SurvivorCommand next() {
        if (sent++ == 0) {
            return random.nextBoolean()
                    ? register()
                    : new Identify(file, "AM-" + file.toString().substring(0, 8), one(Sex.values()),
                            residence(), one(IdentificationSource.values()), one(Certainty.values()), "register-2017",
                            maybe(() -> incident(fresh(incidents))), Files.PLACEMENT);
        }
        return switch (random.nextInt(24)) {
            case 0, 1 -> register();
            case 2, 3 -> new UpdateIdentity(file, person(), some(Changes.PERSON), 1_000, maybe(this::text));
            case 4, 5 -> new UpdateContact(file, contact(), residence(), some(union()), 1_000);
            case 6 -> new LinkGuardian(file, person(random.nextBoolean() ? fresh(linked) : known(linked)));
            case 7 -> new LinkSupportPerson(file, person(random.nextBoolean() ? fresh(linked) : known(linked)));
            case 8, 9 -> new GiveConsent(file, consent(one(ConsentPurpose.values())));
            case 10 -> new RefuseConsent(file, one(ConsentPurpose.values()), maybe(this::day));
            case 11 -> new WithdrawConsent(file, known(consents), null);
            case 12 -> new OverrideConsent(file, one(ConsentPurpose.values()), one(LawfulBasis.values()), text());
            case 13 -> new LinkIncident(file, incident(fresh(incidents)));
            case 14 -> new CorrectIncidentLink(file, known(incidents), maybe(() -> one(Activity.values())),
                    maybe(() -> one(Answer.values())), 1_000, text());
            case 15, 16 -> new RecordInjury(file, injury(fresh(injuries)));
            case 17 -> new CorrectInjury(file, injury(known(injuries)), 1_000, text());
            case 18 -> switch (random.nextInt(4)) {
                case 0 -> new RetractInjury(file, known(injuries), 1_000, text());
                case 1 -> new CorrectResidualLimb(file, limb(), 1_000, text());
                default -> new DescribeResidualLimb(file, limb());
            };
            case 19 -> new AssessFunctioning(file, functioning(fresh(assessments)));
            case 20 -> new CorrectFunctioning(file, functioning(known(assessments)), 1_000, text());
            case 21 -> new WriteNote(file, UUID.randomUUID(), TODAY, text());
            case 22 -> random.nextInt(4) == 0
                    ? new RecordDeath(file, death())
                    : new CorrectDeath(file, random.nextBoolean() ? null : death(), 1_000, text());
            default -> new Assign(file, UUID.randomUUID(), maybe(UUID::randomUUID), null);
        };
    }

    private Register register() {
        return new Register(file, "AM-" + file.toString().substring(0, 8), person(), residence(), maybe(this::contact),
                maybe(() -> person(fresh(linked))), List.of(consent(ConsentPurpose.CASE_MANAGEMENT)), Files.PLACEMENT);
    }

    private Person person() {
        return new Person(maybe(this::name), maybe(this::name), one(Sex.values()), maybe(() -> Personal.of(birth())), null,
                maybe(() -> one("es", "ar", "uk", "km")), random.nextBoolean() ? List.of() : List.of(one(CommunicationNeed.values())),
                maybe(() -> one(DisplacementStatus.values())), maybe(() -> one(VictimType.values())),
                maybe(() -> one(IdentificationSource.values())));
    }

    private PartialDate birth() {
        LocalDate day = LocalDate.of(1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Precision precision = one(Precision.values());
        return new PartialDate(precision == Precision.UNKNOWN || precision == Precision.PREFER_NOT_TO_SAY ? null : day, precision);
    }

    private Residence residence() {
        return new Residence("CO05", maybe(this::text), maybe(this::text), maybe(() -> one(ResidenceSetting.values())));
    }

    private Contact contact() {
        return new Contact(maybe(this::text), maybe(this::text), maybe(() -> one(PreferredContact.values())),
                maybe(() -> one(Answer.values())), maybe(this::text));
    }

    private LinkedPerson person(UUID id) {
        return new LinkedPerson(id, name(), one(Relation.values()), maybe(this::text), maybe(this::text), maybe(this::day));
    }

    private Consent consent(ConsentPurpose purpose) {
        UUID witness = random.nextBoolean() ? UUID.randomUUID() : null;
        return new Consent(fresh(consents), purpose, ConsentForm.WRITTEN,
                random.nextBoolean() ? ConsentGiver.SELF : ConsentGiver.SELF_WITH_SUPPORT,
                null, null, witness, witness == null ? null : name(), day(), null, maybeList(UUID::randomUUID), maybeList(() -> "phone"),
                "2026-01",
                "es");
    }

    private IncidentLink incident(UUID id) {
        return new IncidentLink(id, new PartialDate(LocalDate.of(2001 + random.nextInt(5), 1, 1), Precision.YEAR),
                one(CasualtyOutcome.values()),
                maybe(() -> one(Activity.values())), maybe(() -> one(CivilStatus.values())), maybe(() -> one(Answer.values())),
                maybe(() -> one(AgeGroup.values())));
    }

    private Injury injury(UUID id) {
        boolean amputation = random.nextBoolean();
        return new Injury(id, amputation ? InjuryKind.AMPUTATION : InjuryKind.BURN, one(Side.LEFT, Side.RIGHT, Side.BILATERAL),
                amputation ? one(AmputationLevel.values()) : null, PartialDate.ofYear(2007 + random.nextInt(10)),
                maybe(() -> one(Answer.values())), maybe(() -> random.nextInt(11)), maybe(this::text));
    }

    private ResidualLimb limb() {
        return new ResidualLimb(known(injuries), TODAY, maybe(() -> one(ResidualLimbShape.values())), maybe(() -> one(SoftTissue.values())),
                null, null, maybe(this::text), maybe(() -> one(HeelPad.values())), maybe(this::text), maybe(this::measures));
    }

    private Personal<List<LimbMeasure>> measures() {
        return Personal.of(List.of(new LimbMeasure(LimbReference.END, 200 + random.nextInt(200), null),
                new LimbMeasure(LimbReference.GROUND, null, random.nextInt(400))));
    }

    private Functioning functioning(UUID id) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < FunctioningTool.WG_SS.domains().size(); i++) {
            answers.append(one("1", "2", "3", "4", "7", "9"));
        }
        return new Functioning(id, FunctioningTool.WG_SS, TODAY, Personal.of(answers.toString()), random.nextBoolean(), null);
    }

    private Death death() {
        return new Death(random.nextBoolean() ? PartialDate.exact(TODAY) : PartialDate.UNKNOWN, maybe(() -> one(Answer.values())), null);
    }

    private LocalDate day() {
        return TODAY.minusDays(random.nextInt(1_500));
    }

    private Personal<String> name() {
        return Personal.of(NAMES.get(random.nextInt(NAMES.size())));
    }

    private Personal<String> text() {
        return Personal.of("text " + random.nextInt(1_000));
    }

    private UUID fresh(List<UUID> ids) {
        ids.add(UUID.randomUUID());
        return ids.getLast();
    }

    private UUID known(List<UUID> ids) {
        return ids.isEmpty() ? UUID.randomUUID() : ids.get(random.nextInt(ids.size()));
    }

    private Set<String> some(Set<String> names) {
        Set<String> some = new HashSet<>();
        names.stream().sorted().filter(name -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    private static Set<String> union() {
        Set<String> union = new HashSet<>(Changes.CONTACT);
        union.addAll(Changes.RESIDENCE);
        return union;
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> List<T> maybeList(Supplier<T> value) {
        return random.nextBoolean() ? List.of() : List.of(value.get());
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
