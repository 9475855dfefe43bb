package org.amparo.survivor;

import static org.amparo.survivor.Files.CASEWORKER;
import static org.amparo.survivor.Files.PLACEMENT;
import static org.amparo.survivor.Files.SUPERVISOR;
import static org.amparo.survivor.Files.TEAM;
import static org.amparo.survivor.Files.TODAY;
import static org.amparo.survivor.Files.person;
import static org.amparo.survivor.Files.residence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorCommand.*;
import org.amparo.vocabulary.*;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/**
 * Files as chance has them, one command after the other, against the product and against a model of their rules that is written down here a
 * second time, with years for dates: what the model allows is accepted and makes the file what the model says, what it does not is refused by
 * a rule that the model names, and nothing has changed then. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=SurvivorModelTest -Damparo.steps=100000 test}
 */
class SurvivorModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int A_FILE = 120;
    private static final long SEED = 20_261_122;
    private static final String MEANWHILE = "changed meanwhile";
    private static final UUID FULL = UUID.fromString("00000000-0000-4000-8000-0000000f0011");
    private static final int THIS_YEAR = TODAY.getYear();

    private final List<SurvivorEvent> published = new ArrayList<>();
    private final SimpleEventBus bus = SimpleEventBus.builder().build();
    private final AggregateModel<Survivor> shape = AnnotatedAggregateMetaModelFactory.inspectAggregate(Survivor.class, parameters());
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    private Random random;
    private Survivor root;
    private Aggregate<Survivor> file;
    private UUID id;

    /** What incidents say, by incident. */
    private final Map<UUID, KnownIncidents.Said> world = new HashMap<>();

    // --- the model: what is known of one file
    private boolean begun;
    private boolean registered;
    private boolean erased;
    private boolean died;
    private Integer deathYear;
    private Integer birthYear;
    private UUID erasureBy;
    private long version;
    private final Map<UUID, IncidentLink> links = new HashMap<>();
    private final Map<UUID, Hurt> injuries = new HashMap<>();
    private final Set<UUID> assessments = new TreeSet<>();
    private final Map<UUID, Agreed> consents = new HashMap<>();
    private final Map<String, Long> changedAt = new HashMap<>();

    private record Hurt(InjuryKind kind, int year, boolean takenBack) {
    }

    private record Agreed(ConsentPurpose purpose, boolean withdrawn, boolean awaits, UUID by) {
    }

    /** One command, the rules that it breaks, and what becomes of the model when it breaks none. */
    private record Try(SurvivorCommand command, UUID by, Set<String> broken, Runnable then) {
    }

    @Test
    void product_and_model_agree_on_every_step() {
        bus.subscribe(events -> events.forEach(event -> published.add((SurvivorEvent) event.getPayload())));
        for (int step = 0; step < STEPS; step++) {
            if (step % A_FILE == 0) {
                begin(SEED + step / A_FILE);
            }
            one("step %d of seed %d".formatted(step, SEED + step / A_FILE));
        }
        assertThat(answers.keySet()).as("answers: %s", answers).contains("accepted", MEANWHILE, "R1.identified", "R4", "R5", "R5.nothing",
                "R6", "R7.future", "R7.birth", "R7.birthAfter", "R7.death", "R7.tooLongAgo", "R8", "R8.incident", "R9", "R9.level",
                "R9.residualLimb", "R10.answers", "R11.pain", "R33", "R34", "R34.target", "R34.retracted", "R36", "R36.erased",
                "R36.ground", "R36.request", "R38", "R43.file", "R43.incident", "R43.injury", "R43.functioning", "R43.consent",
                "form.incident", "form.casualty");
        assertThat(kinds.keySet()).as("accepted of each: %s", kinds).hasSize(23);
        System.out.println(STEPS + " steps: " + answers);
    }

    private void begin(long seed) {
        random = new Random(seed);
        id = new UUID(seed, 1);
        begun = false;
        registered = false;
        erased = false;
        died = false;
        deathYear = null;
        birthYear = null;
        erasureBy = null;
        version = -1;
        links.clear();
        injuries.clear();
        assessments.clear();
        consents.clear();
        changedAt.clear();
        world.clear();
        for (int i = 0; i < 5; i++) {
            world.put(fresh(), said());
        }
        root = new Survivor();
        file = EventSourcedAggregate.initialize(root, shape, bus, NoSnapshotTriggerDefinition.TRIGGER);
    }

    private void one(String step) {
        if (random.nextInt(6) == 0) {
            world.put(any(world.keySet()), said());
        }
        Try tried = begun ? any() : random.nextBoolean() ? register() : identify();
        if (erased) {
            tried.broken().add("R36.erased");
        }
        published.clear();
        String answer = send(tried.command(), tried.by());
        String what = step + ": " + tried.command().getClass().getSimpleName();
        boolean follows = tried.command() instanceof FollowIncident;
        if (tried.broken().isEmpty() || follows) {
            assertThat(answer).as(what).isEqualTo("accepted");
            version += published.size();
            tried.then().run();
            kinds.merge(tried.command().getClass().getSimpleName(), 1, Integer::sum);
        } else {
            assertThat(tried.broken()).as(what).contains(answer);
            assertThat(published).as(what).isEmpty();
        }
        answers.merge(answer, 1, Integer::sum);
        assertFileIsAsTheModelSays(what);
    }

    private void assertFileIsAsTheModelSays(String what) {
        if (!begun) {
            return;
        }
        FileStage stage = erased
                ? FileStage.ERASED
                : died ? FileStage.DECEASED : registered ? FileStage.REGISTERED : FileStage.IDENTIFIED;
        assertThat(root).as(what).extracting("stage").isEqualTo(stage);
        assertThat(root).as(what).extracting("incidents").isEqualTo(links);
        assertThat(root).as(what).extracting("injuries").isEqualTo(injuries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                hurt -> new Survivor.Wound(hurt.getValue().kind(), PartialDate.ofYear(hurt.getValue().year()),
                        hurt.getValue().takenBack()))));
        assertThat(root).as(what).extracting("assessments").isEqualTo(assessments);
        assertThat(root).as(what).extracting("agreements").extracting(all -> ((Map<?, ?>) all).size()).isEqualTo(consents.size());
    }

    private Try any() {
        return switch (random.nextInt(34)) {
            case 0 -> random.nextBoolean() ? register() : identify();
            case 1, 2, 3 -> link();
            case 4, 5 -> correctLink();
            case 6, 7 -> follow();
            case 8, 9, 10 -> injure();
            case 11, 12, 13 -> correctInjury();
            case 14 -> retract();
            case 15, 16 -> describe();
            case 17 -> assess();
            case 18, 19 -> correctAssessment();
            case 20, 21 -> agree();
            case 22 -> withdraw();
            case 23 -> approve();
            case 24, 25 -> contact();
            case 26 -> identity();
            case 27 -> random.nextInt(3) == 0 ? die() : note();
            case 28, 29 -> correctDeath();
            case 30 -> note();
            case 31 -> assign();
            case 32 -> random.nextInt(3) == 0 ? requestErasure() : refuse();
            default -> random.nextInt(4) == 0 ? approveErasure() : refuse();
        };
    }

    // --- steps

    private Try register() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        if (registered) {
            broken.add("R43.file");
        }
        Integer birth = birth();
        birthRules(birth, broken);
        boolean child = birth != null && birth > THIS_YEAR - 17 && birth <= THIS_YEAR;
        if (child) {
            broken.add("R4");
        }
        UUID consent = fresh();
        return new Try(new Register(id, "AM-2Q7K", person(year(birth)), residence(), null, null,
                List.of(consent(consent, ConsentPurpose.CASE_MANAGEMENT, ConsentGiver.SELF)), PLACEMENT), CASEWORKER, broken, () -> {
                    begun = true;
                    registered = true;
                    birthYear = birth;
                    consents.put(consent, new Agreed(ConsentPurpose.CASE_MANAGEMENT, false, false, CASEWORKER));
                });
    }

    private Try identify() {
        Set<String> broken = new TreeSet<>();
        if (begun) {
            broken.add("R43.file");
        }
        IncidentLink link = random.nextBoolean()
                ? new IncidentLink(fresh(), PartialDate.ofYear(1980 + random.nextInt(40)), CasualtyOutcome.INJURED, null, null, null, null)
                : null;
        return new Try(new Identify(id, "AM-9ZZP", Sex.M, residence(), IdentificationSource.CASUALTY_DATABASE, Certainty.PROBABLE,
                "register", link, PLACEMENT), CASEWORKER, broken, () -> {
                    begun = true;
                    if (link != null) {
                        links.put(link.incidentId(), link);
                    }
                });
    }

    private Try link() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        UUID incident = random.nextInt(8) == 0 ? fresh() : any(world.keySet());
        KnownIncidents.Said said = world.get(incident);
        IncidentLink told = new IncidentLink(incident, PartialDate.ofYear(1999), CasualtyOutcome.INJURED, one(Activity.values()), null,
                one(Answer.values()), null);
        IncidentLink right = said == null ? told : as(said, told.incidentId(), told.activity(), told.priorRiskEducation());
        if (said == null) {
            broken.add("form.incident");
        } else if (!said.counted()) {
            broken.add("form.casualty");
        }
        if (links.containsKey(incident)) {
            broken.add("R43.incident");
        }
        incidentRules(right, broken);
        return new Try(new LinkIncident(id, told), CASEWORKER, broken, () -> links.put(incident, right));
    }

    private Try correctLink() {
        Set<String> broken = new TreeSet<>();
        UUID incident = links.isEmpty() || random.nextInt(8) == 0 ? fresh() : any(links.keySet());
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        Activity activity = one(Activity.values());
        Answer taught = one(Answer.values());
        IncidentLink was = links.get(incident);
        if (was == null) {
            broken.add("R34.target");
            return new Try(new CorrectIncidentLink(id, incident, activity, taught, basedOn, reason), CASEWORKER, broken, () -> {
            });
        }
        meanwhile("incident." + incident, basedOn, broken);
        KnownIncidents.Said said = world.get(incident);
        IncidentLink right = said == null
                ? new IncidentLink(incident, was.incidentDate(), was.outcome(), activity, was.civilStatus(), taught, was.ageGroup())
                : said.counted()
                        ? as(said, incident, activity, taught)
                        : new IncidentLink(incident, said.date(), was.outcome(), activity, was.civilStatus(), taught, was.ageGroup());
        incidentRules(right, broken);
        return new Try(new CorrectIncidentLink(id, incident, activity, taught, basedOn, reason), CASEWORKER, broken, () -> {
            links.put(incident, right);
            if (was.activity() != activity || was.priorRiskEducation() != taught) {
                changedAt.put("incident." + incident, version);
            }
        });
    }

    private Try follow() {
        UUID incident = links.isEmpty() || random.nextInt(8) == 0 ? fresh() : any(links.keySet());
        return new Try(new FollowIncident(id, incident), CASEWORKER, new TreeSet<>(), () -> {
            IncidentLink was = links.get(incident);
            KnownIncidents.Said said = world.get(incident);
            if (was != null && said != null) {
                links.put(incident, said.counted()
                        ? as(said, incident, was.activity(), was.priorRiskEducation())
                        : new IncidentLink(incident, said.date(), was.outcome(), was.activity(), was.civilStatus(),
                                was.priorRiskEducation(), was.ageGroup()));
            }
        });
    }

    private Try injure() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        known(broken);
        boolean again = !injuries.isEmpty() && random.nextInt(8) == 0;
        Injury injury = injury(again ? any(injuries.keySet()) : fresh(), broken);
        if (again) {
            broken.add("R43.injury");
        }
        return new Try(new RecordInjury(id, injury), CASEWORKER, broken, () -> hurt(injury));
    }

    private Try correctInjury() {
        Set<String> broken = new TreeSet<>();
        UUID target = target(broken);
        Injury injury = injury(target, broken);
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        meanwhile("injury." + target, basedOn, broken);
        return new Try(new CorrectInjury(id, injury, basedOn, reason), CASEWORKER, broken, () -> {
            hurt(injury);
            changedAt.put("injury." + target, version);
        });
    }

    private Try retract() {
        Set<String> broken = new TreeSet<>();
        UUID target = target(broken);
        long basedOn = basedOn();
        meanwhile("injury." + target, basedOn, broken);
        meanwhile("residualLimb." + target, basedOn, broken);
        return new Try(new RetractInjury(id, target, basedOn, reason(broken)), CASEWORKER, broken,
                () -> injuries.computeIfPresent(target, (same, was) -> new Hurt(was.kind(), was.year(), true)));
    }

    private Try describe() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        UUID target = injuries.isEmpty() ? fresh() : any(injuries.keySet());
        Hurt hurt = injuries.get(target);
        if (hurt == null || hurt.takenBack() || hurt.kind() != InjuryKind.AMPUTATION) {
            broken.add("R9.residualLimb");
        }
        int year = random.nextInt(4) == 0 ? 1990 + random.nextInt(30) : THIS_YEAR;
        LocalDate day = LocalDate.of(year, 1, 1);
        dateRules(year, broken);
        if (hurt != null && year < hurt.year()) {
            broken.add("R9.describedOn");
        }
        return new Try(new DescribeResidualLimb(id, new ResidualLimb(target, day, ResidualLimbShape.CONICAL, null, null, null, null)),
                CASEWORKER, broken, () -> changedAt.put("residualLimb." + target, version));
    }

    private Try assess() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        known(broken);
        boolean again = !assessments.isEmpty() && random.nextInt(6) == 0;
        Functioning asked = functioning(again ? any(assessments) : fresh(), broken);
        if (again) {
            broken.add("R43.functioning");
        }
        return new Try(new AssessFunctioning(id, asked), CASEWORKER, broken, () -> assessments.add(asked.assessmentId()));
    }

    private Try correctAssessment() {
        Set<String> broken = new TreeSet<>();
        boolean unknown = assessments.isEmpty() || random.nextInt(8) == 0;
        Functioning asked = functioning(unknown ? fresh() : any(assessments), broken);
        if (unknown) {
            broken.add("R34.target");
        }
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        meanwhile("functioning." + asked.assessmentId(), basedOn, broken);
        return new Try(new CorrectFunctioning(id, asked, basedOn, reason), CASEWORKER, broken,
                () -> changedAt.put("functioning." + asked.assessmentId(), version));
    }

    private Try agree() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        boolean again = !consents.isEmpty() && random.nextInt(8) == 0;
        UUID consent = again ? any(consents.keySet()) : fresh();
        ConsentGiver giver = random.nextBoolean() ? ConsentGiver.SELF : ConsentGiver.CASEWORKER_BEST_INTEREST;
        boolean best = giver == ConsentGiver.CASEWORKER_BEST_INTEREST;
        if (again) {
            broken.add("R43.consent");
        }
        if (best && birthYear != null) {
            broken.add("R5.adult");
        }
        UUID by = one(CASEWORKER, SUPERVISOR);
        ConsentPurpose purpose = one(ConsentPurpose.DATA_STORAGE, ConsentPurpose.PHOTO_STORY);
        return new Try(new GiveConsent(id, consent(consent, purpose, giver)), by, broken,
                () -> consents.put(consent, new Agreed(purpose, false, best, by)));
    }

    private Try withdraw() {
        Set<String> broken = new TreeSet<>();
        UUID consent = consents.isEmpty() || random.nextInt(6) == 0 ? fresh() : any(consents.keySet());
        Agreed agreed = consents.get(consent);
        if (agreed == null) {
            broken.add("form.required");
        } else if (agreed.withdrawn()) {
            broken.add("R6");
        }
        LocalDate day = random.nextInt(5) == 0 ? TODAY.plusDays(random.nextBoolean() ? 1 : -1) : null;
        if (day != null) {
            broken.add(day.isAfter(TODAY) ? "R7.future" : "R6.before");
        }
        return new Try(new WithdrawConsent(id, consent, day), CASEWORKER, broken,
                () -> consents.computeIfPresent(consent, (same, was) -> new Agreed(was.purpose(), true, was.awaits(), was.by())));
    }

    private Try approve() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        UUID consent = consents.isEmpty() ? fresh() : any(consents.keySet());
        Agreed agreed = consents.get(consent);
        UUID by = one(CASEWORKER, SUPERVISOR);
        if (agreed == null) {
            broken.add("form.required");
        } else if (!agreed.awaits() || agreed.withdrawn()) {
            broken.add("R5.nothing");
        } else if (agreed.by().equals(by)) {
            broken.add("R5");
        }
        return new Try(new ApproveBestInterest(id, consent), by, broken,
                () -> consents.computeIfPresent(consent, (same, was) -> new Agreed(was.purpose(), was.withdrawn(), false, was.by())));
    }

    private Try refuse() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        LocalDate day = random.nextInt(6) == 0 ? TODAY.plusDays(1) : TODAY;
        if (day.isAfter(TODAY)) {
            broken.add("R7.future");
        }
        return new Try(new RefuseConsent(id, ConsentPurpose.RESEARCH_CONTACT, day), CASEWORKER, broken, () -> {
        });
    }

    private Try contact() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        known(broken);
        String field = one("phone", "village");
        long basedOn = basedOn();
        meanwhile(field, basedOn, broken);
        return new Try(new UpdateContact(id, new Contact(Personal.of("301"), null, null, null, null),
                new Residence("CO05", null, Personal.of("Nechí"), null), Set.of(field), basedOn), CASEWORKER, broken,
                () -> changedAt.put(field, version));
    }

    private Try identity() {
        Set<String> broken = new TreeSet<>();
        known(broken);
        Personal<String> reason = random.nextBoolean() ? Personal.of("paper") : null;
        if (died && reason == null) {
            broken.add("R33");
        }
        Integer birth = birth();
        Integer right = birth != null && birth > THIS_YEAR - 17 && birth <= THIS_YEAR ? Integer.valueOf(1990) : birth;
        birthRules(right, broken);
        long basedOn = basedOn();
        meanwhile("birthDate", basedOn, broken);
        return new Try(new UpdateIdentity(id, person(year(right)), Set.of("birthDate"), basedOn, reason), CASEWORKER, broken, () -> {
            birthYear = right;
            changedAt.put("birthDate", version);
        });
    }

    private Try note() {
        Set<String> broken = new TreeSet<>();
        known(broken);
        LocalDate day = random.nextInt(6) == 0 ? TODAY.plusDays(1) : TODAY;
        if (day.isAfter(TODAY)) {
            broken.add("R7.future");
        }
        return new Try(new WriteNote(id, fresh(), day, Personal.of("Met at the market")), CASEWORKER, broken, () -> {
        });
    }

    private Try die() {
        Set<String> broken = new TreeSet<>();
        alive(broken);
        Integer year = deathYear(broken);
        return new Try(new RecordDeath(id, new Death(year(year), Answer.NO, null)), CASEWORKER, broken, () -> {
            died = true;
            deathYear = year;
        });
    }

    private Try correctDeath() {
        Set<String> broken = new TreeSet<>();
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        boolean alive = random.nextBoolean();
        Integer year = alive ? null : deathYear(broken);
        if (!died) {
            broken.add("R34.target");
        }
        meanwhile("death", basedOn, broken);
        return new Try(new CorrectDeath(id, alive ? null : new Death(year(year), Answer.NO, null), basedOn, reason), CASEWORKER, broken,
                () -> {
                    died = !alive;
                    deathYear = year;
                    changedAt.put("death", version);
                });
    }

    private Try assign() {
        Set<String> broken = new TreeSet<>();
        UUID worker = one(CASEWORKER, FULL, null);
        UUID team = random.nextBoolean() ? TEAM : null;
        if (FULL.equals(worker)) {
            broken.add("R38");
        }
        if (worker == null && team == null) {
            broken.add("form.required");
        }
        return new Try(new Assign(id, worker, team, null), CASEWORKER, broken, () -> {
        });
    }

    private Try requestErasure() {
        Set<String> broken = new TreeSet<>();
        boolean lawful = random.nextInt(3) > 0;
        if (!lawful) {
            broken.add("R36.ground");
        }
        UUID by = one(CASEWORKER, SUPERVISOR);
        return new Try(new RequestErasure(id, lawful ? ErasureGround.PERSON_ASKED.name() : "because"), by, broken, () -> erasureBy = by);
    }

    private Try approveErasure() {
        Set<String> broken = new TreeSet<>();
        UUID by = one(CASEWORKER, SUPERVISOR);
        if (erasureBy == null) {
            broken.add("R36.request");
        } else if (erasureBy.equals(by)) {
            broken.add("R36");
        }
        return new Try(new ApproveErasure(id), by, broken, () -> erased = true);
    }

    // --- rules, a second time

    private void alive(Set<String> broken) {
        if (died) {
            broken.add("R33");
        }
    }

    private void known(Set<String> broken) {
        if (!registered) {
            broken.add("R1.identified");
        }
    }

    private void meanwhile(String part, long basedOn, Set<String> broken) {
        if (changedAt.getOrDefault(part, -1L) > basedOn) {
            broken.add(MEANWHILE);
        }
    }

    private void dateRules(Integer year, Set<String> broken) {
        if (year == null) {
            return;
        }
        if (year > THIS_YEAR) {
            broken.add("R7.future");
        }
        if (year < THIS_YEAR - Lifetime.LONGEST_LIFE_YEARS) {
            broken.add("R7.tooLongAgo");
        }
        if (birthYear != null && year < birthYear) {
            broken.add("R7.birth");
        }
    }

    private void birthRules(Integer birth, Set<String> broken) {
        if (birth == null) {
            return;
        }
        if (birth > THIS_YEAR) {
            broken.add("R7.future");
        }
        if (birth < THIS_YEAR - Lifetime.LONGEST_LIFE_YEARS) {
            broken.add("R7.tooLongAgo");
        }
        if (links.values().stream().anyMatch(link -> link.incidentDate().isKnown() && link.incidentDate().year() < birth)
                || injuries.values().stream().anyMatch(hurt -> !hurt.takenBack() && hurt.year() < birth)) {
            broken.add("R7.birthAfter");
        }
    }

    /** No injury may come before every incident of the person; an incident at an unknown time is before none. */
    private static boolean comesBeforeAll(int injury, Collection<IncidentLink> incidents) {
        return !incidents.isEmpty()
                && incidents.stream().allMatch(link -> link.incidentDate().isKnown() && injury < link.incidentDate().year());
    }

    private void incidentRules(IncidentLink right, Set<String> broken) {
        dateRules(right.incidentDate().year(), broken);
        Map<UUID, IncidentLink> all = new HashMap<>(links);
        all.put(right.incidentId(), right);
        if (injuries.values().stream().anyMatch(hurt -> !hurt.takenBack() && comesBeforeAll(hurt.year(), all.values()))) {
            broken.add("R8.incident");
        }
    }

    private Integer deathYear(Set<String> broken) {
        Integer year = random.nextInt(3) == 0 ? null : Integer.valueOf(THIS_YEAR - random.nextInt(12) + random.nextInt(2));
        dateRules(year, broken);
        if (year != null && (links.values().stream().anyMatch(link -> link.incidentDate().isKnown() && year < link.incidentDate().year())
                || injuries.values().stream().anyMatch(hurt -> !hurt.takenBack() && year < hurt.year()))) {
            broken.add("R7.death");
        }
        return year;
    }

    // --- parts of commands

    private UUID target(Set<String> broken) {
        UUID target = injuries.isEmpty() || random.nextInt(8) == 0 ? fresh() : any(injuries.keySet());
        Hurt hurt = injuries.get(target);
        if (hurt == null) {
            broken.add("R34.target");
        } else if (hurt.takenBack()) {
            broken.add("R34.retracted");
        }
        return target;
    }

    private Injury injury(UUID injuryId, Set<String> broken) {
        int year = random.nextInt(10) == 0 ? one(1850, 2030) : 1985 + random.nextInt(42);
        dateRules(year, broken);
        if (comesBeforeAll(year, links.values())) {
            broken.add("R8");
        }
        boolean amputation = random.nextBoolean();
        boolean complete = random.nextInt(6) > 0;
        Side side = complete ? Side.LEFT : random.nextBoolean() ? null : Side.MIDLINE;
        AmputationLevel level = amputation == complete ? AmputationLevel.TRANSTIBIAL : null;
        if (amputation && (side == null || level == null)) {
            broken.add("R9");
        }
        if (amputation && side == Side.MIDLINE) {
            broken.add("R9.midline");
        }
        if (!amputation && level != null) {
            broken.add("R9.level");
        }
        int pain = random.nextInt(8) == 0 ? 11 : random.nextInt(11);
        if (pain > 10) {
            broken.add("R11.pain");
        }
        return new Injury(injuryId, amputation ? InjuryKind.AMPUTATION : InjuryKind.BURN, side, level, PartialDate.ofYear(year), null, pain,
                Personal.of("stepped on it"));
    }

    private void hurt(Injury injury) {
        injuries.put(injury.injuryId(), new Hurt(injury.kind(), injury.date().year(), false));
    }

    private Functioning functioning(UUID assessment, Set<String> broken) {
        String given = one("114211", "111111", "11421", "114218");
        if (given.length() != 6 || given.contains("8")) {
            broken.add("R10.answers");
        }
        return new Functioning(assessment, FunctioningTool.WG_SS, TODAY, Personal.of(given), false, null);
    }

    private static Consent consent(UUID consent, ConsentPurpose purpose, ConsentGiver giver) {
        return new Consent(consent, purpose, ConsentForm.WRITTEN, giver, null, null, null, null, TODAY, null, List.of(), List.of(),
                "2026-01", "es");
    }

    private KnownIncidents.Said said() {
        PartialDate date = random.nextInt(5) == 0 ? PartialDate.UNKNOWN : PartialDate.ofYear(1985 + random.nextInt(35));
        return random.nextInt(6) == 0
                ? new KnownIncidents.Said(date, false, null, null, null)
                : new KnownIncidents.Said(date, true, one(CasualtyOutcome.values()), one(CivilStatus.values()), one(AgeGroup.values()));
    }

    private static IncidentLink as(KnownIncidents.Said said, UUID incident, Activity activity, Answer taught) {
        return new IncidentLink(incident, said.date(), said.outcome(), activity, said.civilStatus(), taught, said.ageGroup());
    }

    private Integer birth() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> one(1850, 2030);
            case 2 -> THIS_YEAR - 11;
            default -> 1940 + random.nextInt(60);
        };
    }

    private static PartialDate year(Integer year) {
        return year == null ? PartialDate.UNKNOWN : PartialDate.ofYear(year);
    }

    private Personal<String> reason(Set<String> broken) {
        if (random.nextInt(10) == 0) {
            broken.add("R34");
            return one(null, Personal.of("  "));
        }
        return Personal.of("heard wrongly");
    }

    private long basedOn() {
        return random.nextInt(3) > 0 ? version : Math.max(0, version - random.nextInt(20));
    }

    private String send(SurvivorCommand command, UUID by) {
        GenericCommandMessage<SurvivorCommand> message = new GenericCommandMessage<>(command, Map.of(Recorded.BY, by.toString()));
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
        work.registerCorrelationDataProvider(new SimpleCorrelationDataProvider(Recorded.BY));
        try {
            file.handle(message);
            work.commit();
            return "accepted";
        } catch (RuleBroken refused) {
            work.rollback();
            return refused.rule();
        } catch (ChangedMeanwhile changed) {
            work.rollback();
            return MEANWHILE;
        } catch (Exception unexpected) {
            work.rollback();
            throw new IllegalStateException(command.getClass().getSimpleName(), unexpected);
        }
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private UUID any(Collection<UUID> ids) {
        List<UUID> sorted = ids.stream().sorted().toList();
        return sorted.get(random.nextInt(sorted.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return Arrays.asList(of).get(random.nextInt(of.length));
    }

    private ParameterResolverFactory parameters() {
        Caseloads caseloads = (caseworker, survivor) -> RuleBroken.require(!FULL.equals(caseworker), "R38", "caseworker", 35);
        KnownIncidents known = (incident, survivor) -> Optional.ofNullable(world.get(incident));
        return MultiParameterResolverFactory.ordered(ClasspathParameterResolverFactory.forClass(Survivor.class),
                new SimpleResourceParameterResolverFactory(
                        List.of(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), AssentRules.DEFAULT, caseloads,
                                known)));
    }
}
