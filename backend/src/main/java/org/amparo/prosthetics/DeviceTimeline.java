package org.amparo.prosthetics;

import java.util.Optional;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.TimelineKind;
import org.amparo.survivor.TimelineSource;
import org.springframework.stereotype.Component;

/** What the file's timeline says of a device. */
@Component
class DeviceTimeline implements TimelineSource {

    @Override
    public Class<? extends DomainEvent> events() {
        return DeviceEvent.class;
    }

    @Override
    public Optional<Line> line(DomainEvent event) {
        return Optional.ofNullable(switch ((DeviceEvent) event) {
            case DeviceEvent.NeedReferred e -> line(e, e.need().reason(), "product", e.need().product(), "side", e.need().side(), "urgency",
                    e.need().urgency());
            case DeviceEvent.EarlierRecorded e -> earlier(e, e.device(), e.device().remark(), e.lifetime());
            case DeviceEvent.EarlierCorrected e -> earlier(e, e.device(), e.reason(), e.lifetime());
            case DeviceEvent.Assessed e -> line(e, e.assessment().findings(), "fit", e.assessment().fit(), "kLevel",
                    e.assessment().kLevel());
            case DeviceEvent.Prescribed e -> line(e, e.prescription().remark(), "product", e.prescription().product(), "side",
                    e.prescription().side(), "level", e.prescription().level(), "purpose", e.prescription().purpose());
            case DeviceEvent.Measured e -> line(e, null, "method", e.method());
            case DeviceEvent.FabricationStarted e -> line(e, null);
            case DeviceEvent.FabricationFinished e -> line(e, null);
            case DeviceEvent.Fitted e -> line(e, e.fitting().problems(), "attempt", e.attempt());
            case DeviceEvent.TrainingHeld e -> line(e, null, "topic", e.training().topic(), "minutes", e.training().minutes());
            case DeviceEvent.QualityChecked e -> line(e, e.check().remark(), "passed", e.passed());
            case DeviceEvent.Delivered e -> line(e, null, "replacementDue", e.lifetime().replacementDue(), "reviewOn", e.reviewOn(),
                    "replacement", e.reason());
            case DeviceEvent.FollowedUp e -> line(e, e.followUp().remark(), "hours", e.followUp().hoursPerDay(), "days",
                    e.followUp().daysPerWeek(), "nonUse", e.followUp().nonUse());
            case DeviceEvent.BroughtIn e -> line(e, e.fault().remark(), "part", e.fault().part(), "cause", e.fault().cause());
            case DeviceEvent.Repaired e -> line(e, e.repaired().remark(), "part", e.repaired().part(), "cause", e.repaired().cause(),
                    "daysOut", e.daysOut());
            case DeviceEvent.GrowthNoted e -> line(e, null);
            case DeviceEvent.LifetimeReviewed e -> line(e, null, "replacementDue", e.lifetime().replacementDue(), "basis",
                    e.lifetime().basis());
            case DeviceEvent.StepCorrected e -> line(e, e.reason(), "move", e.move(), "on", e.on());
            case DeviceEvent.PayerCorrected e ->
                line(e, e.reason(), "move", e.move(), "on", e.on(), "paidBy", payer(e.fundedBy()), "insteadOf",
                        payer(e.before()));
            case DeviceEvent.Replaced e -> line(e, null, "replacement", e.reason());
            case DeviceEvent.Retired e -> line(e, null, "retirement", e.reason(), "nonUse", e.nonUse());
            case DeviceEvent.PutOnHold e -> line(e, null, "hold", e.reason(), "reviewOn", e.reviewOn());
            case DeviceEvent.Resumed e -> line(e, null);
            case DeviceEvent.Cancelled e -> line(e, null, "cancel", e.reason());
            case DeviceEvent.Assigned e -> null;
        });
    }

    private static Line earlier(DeviceEvent event, EarlierDevice device, Personal<String> text, Lifetime lifetime) {
        return line(event, text, "product", device.product(), "side", device.side(), "level", device.level(), "got", device.got().asText(),
                "origin", device.origin(), "condition", device.condition(), "replacementDue",
                lifetime == null ? null : lifetime.replacementDue());
    }

    /** Empty for the programme's own means. */
    private static String payer(String grant) {
        return grant == null ? "" : grant;
    }

    private static Line line(DeviceEvent event, Personal<String> text, Object... facts) {
        return Line.of(event.survivorId(), TimelineKind.DEVICE, text, PersonalClass.MEDICAL, facts);
    }
}
