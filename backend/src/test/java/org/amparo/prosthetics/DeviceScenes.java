package org.amparo.prosthetics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Injury;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.FootUnit;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.VictimType;
import org.springframework.stereotype.Component;

/** People with devices, for tests on the database, made by commands like any other. */
@Component
public class DeviceScenes {

    final Viewer anyone = Looking.everywhere();
    private final Commands commands;
    private final Clock clock;

    DeviceScenes(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void send(org.amparo.access.Command command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }

    /** Somebody with an open case who lost the left leg below the knee. */
    public UUID someone(Placement placement) {
        UUID person = UUID.randomUUID();
        send(new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of("Ana Lucía Restrepo"), null, Sex.F, Personal.of(PartialDate.exact(LocalDate.of(1984, 3, 9))), null,
                        "es", List.of(CommunicationNeed.NONE), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence("CO05", null, null, null), null, null,
                List.of(new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null,
                        null, null, today(), null, List.of(), List.of(), "2026-01", "es", List.of())),
                placement));
        send(new CaseCommand.OpenOverLimit(UUID.randomUUID(), person, today(), Personal.of("one caseworker for all tests")));
        return person;
    }

    public UUID amputee(Placement placement) {
        UUID person = someone(placement);
        send(new SurvivorCommand.RecordInjury(person, new Injury(UUID.randomUUID(), InjuryKind.AMPUTATION, Side.LEFT,
                AmputationLevel.TRANSTIBIAL, PartialDate.ofYear(2019), Answer.YES, 2, null)));
        return person;
    }

    UUID referred(UUID person, Placement placement, LocalDate on) {
        UUID order = UUID.randomUUID();
        send(new DeviceCommand.ReferNeed(order, Devices.need(person, on), placement));
        return order;
    }

    /** Assessed as fit. */
    public UUID fit(UUID person, Placement placement, LocalDate on) {
        UUID order = referred(person, placement, on);
        send(new DeviceCommand.Assess(order, Devices.assessment(on, FitForDevice.YES)));
        return order;
    }

    /** Everything up to the delivery on one day. */
    UUID delivered(UUID person, Placement placement, LocalDate on, Prescription prescription) {
        UUID order = fit(person, placement, on);
        send(new DeviceCommand.Prescribe(order, prescription));
        make(order, on, prescription.product());
        return order;
    }

    void make(UUID order, LocalDate on, AssistiveProduct product) {
        if (product.isMadeToMeasure()) {
            send(new DeviceCommand.Measure(order, MeasuringMethod.PLASTER_CAST, on));
            send(new DeviceCommand.StartFabrication(order, null, "A-1", on));
            send(new DeviceCommand.FinishFabrication(order, on));
        }
        send(new DeviceCommand.Fit(order, Devices.fitting(on, false)));
        send(new DeviceCommand.Train(order, Devices.training(on)));
        send(new DeviceCommand.Check(order, Devices.check(on, product)));
        send(new DeviceCommand.Deliver(order, Devices.handover(on)));
    }

    public static Placement placement(UUID team) {
        return new Placement(UUID.randomUUID(), team, "CO05", null);
    }

    /** A leg below the left knee with this foot. */
    public static Prescription leg(LocalDate on, FootUnit foot) {
        Prescription p = Devices.leg(on);
        return new Prescription(p.on(), p.product(), p.side(), p.level(), p.purpose(), p.technology(),
                new Prescription.Parts(null, null, null, foot, null, null), null, null, SecondDeviceReason.SPARE, null);
    }

    /** Crutches for somebody who has none, in use since a day. */
    public UUID crutches(UUID person, Placement placement, LocalDate on) {
        return delivered(person, placement, on, Devices.crutches(on));
    }

    /** Crutches that replace those of an earlier day. */
    public UUID newCrutches(UUID person, Placement placement, LocalDate on, UUID old) {
        return delivered(person, placement, on, Devices.replacing(Devices.crutches(on), old));
    }

    static Set<UUID> ids(List<DeviceRow> rows) {
        return rows.stream().map(DeviceRow::orderId).collect(java.util.stream.Collectors.toSet());
    }
}
