package org.amparo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.access.LinkedFiles;
import org.amparo.access.Placement;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/**
 * Incidents as chance has them, one command after the other, against the product and against a model of their rules that is written down
 * here a second time: what the model allows is accepted and makes the incident what the model says, what it does not is refused by a rule
 * that the model names, and nothing has changed then. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=IncidentModelTest -Damparo.steps=100000 test}
 */
class IncidentModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int AN_INCIDENT = 60;
    private static final long SEED = 20_261_122;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String MEANWHILE = "changed meanwhile";

    private final List<IncidentEvent> published = new ArrayList<>();
    private final SimpleEventBus bus = SimpleEventBus.builder().build();
    private final AggregateModel<Incident> shape = AnnotatedAggregateMetaModelFactory.inspectAggregate(Incident.class, parameters());
    private final Map<String, Integer> answers = new TreeMap<>();

    private Random random;
    private Aggregate<Incident> incident;
    private UUID id;
    private String against;

    // --- the model: what is known of one incident
    private IncidentDetails details;
    private long detailsAt;
    private final Map<UUID, Casualty> casualties = new HashMap<>();
    private final Map<UUID, Long> casualtyAt = new HashMap<>();
    private final Set<UUID> takenBack = new HashSet<>();
    private long version;

    @Test
    void product_and_model_agree_on_every_step() {
        bus.subscribe(events -> events.forEach(event -> published.add((IncidentEvent) event.getPayload())));
        for (int step = 0; step < STEPS; step++) {
            if (step % AN_INCIDENT == 0) {
                begin(SEED + step / AN_INCIDENT);
            }
            one("step %d of seed %d".formatted(step, SEED + step / AN_INCIDENT));
        }
        assertThat(answers.keySet()).as("answers: %s", answers).contains("accepted", MEANWHILE, "R7.future", "R7.tooLongAgo", "R7.files",
                "R8.files", "R34", "R34.target", "R34.casualtyFile", "R43.incident", "R43.casualty", "R43.casualtyFile", "form.required",
                "form.placement", "form.coordinates", "form.commandDetonated");
        System.out.println(STEPS + " steps: " + answers);
    }

    private void begin(long seed) {
        random = new Random(seed);
        id = new UUID(seed, 1);
        details = null;
        detailsAt = -1;
        casualties.clear();
        casualtyAt.clear();
        takenBack.clear();
        version = -1;
        Incident root = new Incident();
        incident = EventSourcedAggregate.initialize(root, shape, bus, NoSnapshotTriggerDefinition.TRIGGER);
    }

    private void one(String what) {
        against = random.nextInt(12) == 0 ? one("R7.files", "R8.files") : null;
        Set<String> broken = new TreeSet<>();
        List<IncidentEvent> expected = new ArrayList<>();
        IncidentCommand command = details == null ? record(broken, expected) : switch (random.nextInt(12)) {
            case 0 -> record(broken, expected);
            case 1, 2, 3 -> add(broken, expected);
            case 4, 5, 6 -> correct(broken, expected);
            case 7, 8, 9, 10 -> correctCasualty(broken, expected);
            default -> retract(broken, expected);
        };
        published.clear();
        String answer = send(command);
        what = what + ": " + command.getClass().getSimpleName();
        if (broken.isEmpty()) {
            assertThat(answer).as(what).isEqualTo("accepted");
            assertThat(published).as(what).isEqualTo(expected);
            expected.forEach(this::follow);
        } else {
            assertThat(broken).as(what).contains(answer);
            assertThat(published).as(what).isEmpty();
        }
        answers.merge(answer, 1, Integer::sum);
    }

    // --- commands, each with the rules that it breaks and the events that it makes when it breaks none

    private IncidentCommand record(Set<String> broken, List<IncidentEvent> expected) {
        IncidentDetails told = details(broken);
        String area = random.nextInt(10) == 0 ? "CO13" : told.adm1();
        List<Casualty> people = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            people.add(casualty(fresh(), random.nextInt(3) == 0 ? fresh() : null, broken));
        }
        if (!people.isEmpty() && random.nextInt(12) == 0) {
            people.add(people.getFirst());
            broken.add("R43.casualty");
        }
        if (details != null) {
            broken.add("R43.incident");
        }
        if (!area.equals(told.adm1())) {
            broken.add("form.placement");
        }
        expected.add(new IncidentEvent.IncidentRecorded(id, told, null));
        people.forEach(person -> expected.add(new IncidentEvent.CasualtyAdded(id, person)));
        return new IncidentCommand.RecordIncident(id, told, people, new Placement(null, null, area, null));
    }

    private IncidentCommand add(Set<String> broken, List<IncidentEvent> expected) {
        boolean again = random.nextInt(6) == 0 && !casualties.isEmpty();
        UUID casualtyId = again ? any(casualties.keySet()) : fresh();
        Casualty told = casualty(casualtyId, file(), broken);
        if (again) {
            broken.add("R43.casualty");
        }
        countedTwice(told, broken);
        expected.add(new IncidentEvent.CasualtyAdded(id, told));
        return new IncidentCommand.AddCasualty(id, told);
    }

    private IncidentCommand correct(Set<String> broken, List<IncidentEvent> expected) {
        IncidentDetails told = details(broken);
        boolean keepsPlace = random.nextBoolean();
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        if (detailsAt > basedOn) {
            broken.add(MEANWHILE);
        }
        if (against != null) {
            broken.add(against);
        }
        IncidentDetails right = keepsPlace
                ? new IncidentDetails(told.date(), told.adm1(), details.adm2(), details.place(), details.coordinates(), told.setting(),
                        told.device(), told.certainty(), told.activation(), told.itemMovedBefore(), told.areaMarked(), told.source(),
                        told.register())
                : told;
        expected.add(new IncidentEvent.IncidentCorrected(id, right, reason));
        return new IncidentCommand.CorrectIncident(id, told, keepsPlace, basedOn, reason);
    }

    private IncidentCommand correctCasualty(Set<String> broken, List<IncidentEvent> expected) {
        UUID casualtyId = known(broken);
        Casualty was = casualties.get(casualtyId);
        UUID same = was == null ? null : was.survivorId();
        UUID file = random.nextInt(4) == 0 ? file() : same;
        if (same != null && !same.equals(file)) {
            broken.add("R34.casualtyFile");
        }
        Casualty told = casualty(casualtyId, file, broken);
        countedTwice(told, broken);
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        if (casualtyAt.getOrDefault(casualtyId, -1L) > basedOn) {
            broken.add(MEANWHILE);
        }
        expected.add(new IncidentEvent.CasualtyCorrected(id, told, reason));
        return new IncidentCommand.CorrectCasualty(id, told, basedOn, reason);
    }

    private IncidentCommand retract(Set<String> broken, List<IncidentEvent> expected) {
        UUID casualtyId = known(broken);
        if (casualties.containsKey(casualtyId) && casualties.get(casualtyId).survivorId() != null) {
            broken.add("R34.casualtyFile");
        }
        Personal<String> reason = reason(broken);
        long basedOn = basedOn();
        if (casualtyAt.getOrDefault(casualtyId, -1L) > basedOn) {
            broken.add(MEANWHILE);
        }
        expected.add(new IncidentEvent.CasualtyRetracted(id, casualtyId, reason));
        return new IncidentCommand.RetractCasualty(id, casualtyId, basedOn, reason);
    }

    // --- parts of commands

    private IncidentDetails details(Set<String> broken) {
        int year = random.nextInt(8) == 0 ? one(1850, 1899, 2027, 2100) : 1900 + random.nextInt(127);
        PartialDate date = random.nextInt(6) == 0 ? PartialDate.UNKNOWN : PartialDate.ofYear(year);
        if (date.isKnown() && year > TODAY.getYear()) {
            broken.add("R7.future");
        }
        if (date.isKnown() && year < 1900) {
            broken.add("R7.tooLongAgo");
        }
        String point = one(null, "6.2442,-75.5812", "-10.73,14.98", "91,0", "6;7");
        if (point != null && (point.startsWith("91") || point.contains(";"))) {
            broken.add("form.coordinates");
        }
        DeviceType device = one(DeviceType.ANTIPERSONNEL_MINE, DeviceType.IMPROVISED_MINE, DeviceType.IED_COMMAND_DETONATED);
        Activation activation = one(null, Activation.PRESSURE, Activation.COMMAND);
        if (device == DeviceType.IMPROVISED_MINE && activation == Activation.COMMAND) {
            broken.add("form.commandDetonated");
        }
        return new IncidentDetails(date, "CO05", Personal.of(one("El Bagre", "Nechí")), null, Personal.of(point), null, device,
                Certainty.PROBABLE, activation, null, null, IdentificationSource.SELF, null);
    }

    private Casualty casualty(UUID casualtyId, UUID file, Set<String> broken) {
        boolean without = random.nextInt(12) == 0;
        if (without) {
            broken.add("form.required");
        }
        return new Casualty(casualtyId, without ? null : one(CasualtyOutcome.values()), one(Sex.values()), one(AgeGroup.values()),
                one(CivilStatus.values()), file);
    }

    /** Mostly nobody's or a new one's, sometimes that of somebody who is counted. */
    private UUID file() {
        List<UUID> files = casualties.values().stream().map(Casualty::survivorId).filter(file -> file != null).toList();
        return switch (random.nextInt(4)) {
            case 0 -> fresh();
            case 1 -> files.isEmpty() ? null : any(files);
            default -> null;
        };
    }

    private void countedTwice(Casualty told, Set<String> broken) {
        boolean twice = told.survivorId() != null && casualties.values().stream()
                .anyMatch(other -> told.survivorId().equals(other.survivorId()) && !other.casualtyId().equals(told.casualtyId()));
        if (twice) {
            broken.add("R43.casualtyFile");
        }
    }

    /** Mostly one that is counted, sometimes one that was taken back or that nobody knows. */
    private UUID known(Set<String> broken) {
        if (!casualties.isEmpty() && random.nextInt(6) > 0) {
            return any(casualties.keySet());
        }
        broken.add("R34.target");
        return takenBack.isEmpty() ? fresh() : any(takenBack);
    }

    private Personal<String> reason(Set<String> broken) {
        if (random.nextInt(10) == 0) {
            broken.add("R34");
            return one(null, Personal.of("  "));
        }
        return Personal.of("the mayor remembers");
    }

    private long basedOn() {
        return random.nextInt(3) > 0 ? version : Math.max(0, version - random.nextInt(6));
    }

    // --- what becomes of the model

    private void follow(IncidentEvent event) {
        version++;
        switch (event) {
            case IncidentEvent.IncidentRecorded e -> details = e.details();
            case IncidentEvent.IncidentCorrected e -> {
                details = e.details();
                detailsAt = version;
            }
            case IncidentEvent.CasualtyAdded e -> casualties.put(e.casualty().casualtyId(), e.casualty());
            case IncidentEvent.CasualtyCorrected e -> {
                casualties.put(e.casualty().casualtyId(), e.casualty());
                casualtyAt.put(e.casualty().casualtyId(), version);
            }
            case IncidentEvent.CasualtyRetracted e -> {
                casualties.remove(e.casualtyId());
                takenBack.add(e.casualtyId());
            }
        }
    }

    private String send(IncidentCommand command) {
        GenericCommandMessage<IncidentCommand> message = new GenericCommandMessage<>(command);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
        try {
            incident.handle(message);
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
        LinkedFiles files = new LinkedFiles() {
            @Override
            public Optional<String> against(UUID incidentId, PartialDate date) {
                return Optional.ofNullable(against);
            }

            @Override
            public Optional<Sex> sexOf(UUID survivorId) {
                return Optional.empty();
            }

            @Override
            public void follow(UUID incidentId, Recorded cause) {
                throw new UnsupportedOperationException();
            }
        };
        return MultiParameterResolverFactory.ordered(ClasspathParameterResolverFactory.forClass(Incident.class),
                new SimpleResourceParameterResolverFactory(
                        List.of(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), files,
                                (CountedCasualties) (incident, file) -> Optional.empty())));
    }
}
