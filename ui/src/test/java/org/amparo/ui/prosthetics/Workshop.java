package org.amparo.ui.prosthetics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceAssessment;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.prosthetics.Fitting;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Prescription;
import org.amparo.prosthetics.QualityCheck;
import org.amparo.prosthetics.UseTraining;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.KLevel;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.TrainingTopic;
import org.amparo.vocabulary.Urgency;
import org.springframework.stereotype.Component;

/** People with devices at a stage, for tests of screens, by the same commands as the screens. */
@Component
public class Workshop {

    private final Commands commands;
    private final Files files;
    private final Cases cases;
    private final Clock clock;

    Workshop(Commands commands, Files files, Cases cases, Clock clock) {
        this.commands = commands;
        this.files = files;
        this.cases = cases;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Somebody with an open case who lost the left leg below the knee. */
    public UUID amputee(Account caseworker, String name) {
        UUID person = files.adult(caseworker, name);
        files.amputation(caseworker, person, PartialDate.ofYear(2012));
        cases.opened(caseworker, person);
        return person;
    }

    public void send(Account by, DeviceCommand command) {
        commands.send(files.viewer(by), UUID.randomUUID(), command);
    }

    public UUID referred(Account caseworker, UUID person, AssistiveProduct product, LocalDate on) {
        Viewer viewer = files.viewer(caseworker);
        UUID order = UUID.randomUUID();
        send(caseworker, new DeviceCommand.ReferNeed(order, new DeviceNeed(person, product, product.hasSide() ? Side.LEFT : null,
                Urgency.ROUTINE, on, Personal.of("The old one is broken")),
                new Placement(viewer.user(), viewer.team(), null, viewer.organisation())));
        return order;
    }

    public UUID fit(Account caseworker, Account technician, UUID person, AssistiveProduct product, LocalDate on) {
        UUID order = referred(caseworker, person, product, on);
        send(technician, new DeviceCommand.Assess(order, new DeviceAssessment(on, FitForDevice.YES, KLevel.K3, 33, false,
                Personal.of("Strong, skin dry"), Personal.of("A steep path to the house"), Personal.of("walk to the market"))));
        return order;
    }

    /** @param replaces null for none */
    public UUID prescribed(Account caseworker, Account technician, UUID person, AssistiveProduct product, LocalDate on, UUID replaces) {
        UUID order = fit(caseworker, technician, person, product, on);
        boolean leg = product == AssistiveProduct.LL_PROSTHESIS;
        send(technician, new DeviceCommand.Prescribe(order, new Prescription(on, product, leg ? Side.LEFT : null,
                leg ? AmputationLevel.TRANSTIBIAL : null, DevicePurpose.DAILY_USE, leg ? DeviceTechnology.POLYPROPYLENE_ICRC : null, null,
                replaces, replaces == null ? null : ReplacementReason.WEAR, null, null)));
        return order;
    }

    /** Delivered so many days after it was ordered. */
    public UUID delivered(Account caseworker, Account technician, UUID person, AssistiveProduct product, LocalDate on, int days,
            UUID replaces) {
        UUID order = prescribed(caseworker, technician, person, product, on, replaces);
        LocalDate end = on.plusDays(days);
        if (product.isMadeToMeasure()) {
            send(technician, new DeviceCommand.Measure(order, MeasuringMethod.PLASTER_CAST, on));
            send(technician, new DeviceCommand.StartFabrication(order, null, "A-17", on));
            send(technician, new DeviceCommand.FinishFabrication(order, end));
        }
        send(technician, new DeviceCommand.Fit(order, new Fitting(end, Answer.YES, Answer.YES, false, null)));
        send(technician, new DeviceCommand.Train(order, new UseTraining(end, TrainingTopic.GAIT, 45, Set.of())));
        send(technician, new DeviceCommand.Check(order, new QualityCheck(end, QualityItem.of(product), Set.of(), null)));
        send(technician, new DeviceCommand.Deliver(order, new Handover(end, true, null, null, null)));
        return order;
    }
}
