package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.DeviceStage;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** A device, where it stands and how old the order is, in words and tones. */
final class DeviceWords {

    private static final int LONG_DAYS = 30;
    private static final int TOO_LONG_DAYS = 60;

    private DeviceWords() {
    }

    /** "Lower-limb prosthesis, left, below the knee"; for a need that names none, that it is a device. */
    static String what(DeviceRow row) {
        if (row.product() == null) {
            return Labels.text("device.unknown");
        }
        return Stream.concat(Stream.of(Labels.of(row.product())),
                Stream.of(row.side(), row.level()).filter(Objects::nonNull).map(code -> Labels.inSentence((Enum<?>) code)))
                .collect(Collectors.joining(", "));
    }

    /** The same without the level, for cards. */
    static String brief(DeviceRow row) {
        if (row.product() == null) {
            return Labels.text("device.unknown");
        }
        return row.side() == null ? Labels.of(row.product()) : Labels.of(row.product()) + ", " + Labels.inSentence(row.side());
    }

    /** Since when the person has it, as exactly as it is known; empty before it was delivered. */
    static String had(DeviceRow row) {
        return row.got() == null ? DateWords.of(row.deliveredOn()) : DateWords.of(row.got());
    }

    static Span stage(DeviceRow row) {
        return tone(row).label(Labels.of(row.standing().stage()));
    }

    private static Tone tone(DeviceRow row) {
        return switch (row.standing().stage()) {
            case REFERRED, ASSESSED, PRESCRIBED, MEASURED, IN_FABRICATION, FITTED, TRAINING, CHECKED -> Tone.DUE;
            case REPAIR -> Tone.OVERDUE;
            case ON_HOLD -> Tone.WAITING;
            case DELIVERED, IN_USE -> Tone.DONE;
            case REPLACED, RETIRED, CANCELLED -> Tone.STOPPED;
        };
    }

    /** How long the order is open, or the device in the workshop; in the tone of the target. */
    static Span age(DeviceRow row, LocalDate today) {
        LocalDate since = row.step() == DeviceStage.REPAIR ? row.outSince() : row.referredOn();
        long days = ChronoUnit.DAYS.between(since == null ? row.referredOn() : since, today);
        if (row.step() == DeviceStage.DELIVERED) {
            return Tone.DONE.label(DateWords.brief(row.deliveredOn(), today));
        }
        Tone tone = days > TOO_LONG_DAYS ? Tone.OVERDUE : days > LONG_DAYS ? Tone.DUE : Tone.WAITING;
        return tone.label(Labels.text("workshop.age", days));
    }

    /** Why the work rests; null when it does not. */
    static String blocked(DeviceRow row) {
        if (!row.isBlocked() || row.holdReason() == null) {
            return null;
        }
        return Labels.text("workshop.blocked", Labels.inSentence(row.holdReason()));
    }

    /** What stands beside the stage: a part of the work that is done, or to be done again. */
    static String note(DeviceRow row) {
        boolean ready = row.standing().ready();
        return switch (row.standing().stage()) {
            case ASSESSED -> ready ? null : Labels.text("device.note.not-fit");
            case IN_FABRICATION -> ready ? Labels.text("device.note.made") : null;
            case FITTED -> ready ? null : Labels.text("device.note.refit");
            case CHECKED -> Labels.text(ready ? "device.note.passed" : "device.note.failed");
            default -> null;
        };
    }

    /** Codes as the rows keep them, {@code List.CODE}, in words. */
    static String codes(List<String> codes) {
        return codes.stream().map(code -> Labels.text("code." + code)).collect(Collectors.joining(", "));
    }

    /** Who paid, or what was told of it before. @param grant its code; null or empty for the programme's own means */
    static String payer(String word, String grant) {
        return Labels.text("device.timeline." + word, grant == null || grant.isEmpty() ? Labels.text("funding.own-means") : grant);
    }

    /** When a replacement is due, with how far past it is. */
    static Span due(DeviceRow row, LocalDate today) {
        boolean past = row.isPastReplacement(today);
        return (past ? Tone.OVERDUE : Tone.WAITING)
                .label(Labels.text(past ? "device.due.past" : "device.due", DateWords.of(row.replacementDue())));
    }
}
