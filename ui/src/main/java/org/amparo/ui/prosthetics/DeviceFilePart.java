package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.LedgerDevice;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.PastShare;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.PartialDate;
import org.springframework.core.annotation.Order;

/** Brings devices into a person's file: the card, the ledger in place of the timeline, and the need for one. */
@org.springframework.stereotype.Component
@Order(35)
class DeviceFilePart implements FilePart {

    /** Facts of a timeline entry that are codes, with the list they are of. */
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("product", "AssistiveProduct"), Map.entry("side", "Side"),
            Map.entry("level", "AmputationLevel"), Map.entry("purpose", "DevicePurpose"), Map.entry("urgency", "Urgency"),
            Map.entry("fit", "FitForDevice"), Map.entry("kLevel", "KLevel"), Map.entry("method", "MeasuringMethod"),
            Map.entry("topic", "TrainingTopic"), Map.entry("part", "DevicePart"), Map.entry("cause", "FaultCause"),
            Map.entry("replacement", "ReplacementReason"), Map.entry("retirement", "RetirementReason"),
            Map.entry("nonUse", "NonUseReason"), Map.entry("hold", "DeviceHoldReason"), Map.entry("cancel", "DeviceCancelReason"),
            Map.entry("basis", "Basis"), Map.entry("origin", "DeviceOrigin"), Map.entry("condition", "DeviceCondition"),
            Map.entry("move", "DeviceMove"));
    private static final List<String> ORDER = List.of("move", "on", "product", "side", "level", "got", "origin", "condition", "purpose",
            "fit", "kLevel", "method",
            "attempt", "topic",
            "minutes", "passed", "hours", "days", "part", "cause", "daysOut", "paidBy", "insteadOf", "replacement", "retirement", "hold",
            "cancel", "nonUse",
            "urgency", "reviewOn", "replacementDue", "basis");

    private final DeviceDesk desk;

    DeviceFilePart(DeviceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "device";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.DEVICE_READ, file.placement()) ? Optional.of(new OfFile(viewer, file)) : Optional.empty();
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        if (!viewer.may(Permission.DEVICE_READ, past.placement())) {
            return Optional.empty();
        }
        List<LedgerDevice> devices = desk.devices().ledgerAsOf(viewer, past.survivorId(), day);
        return devices.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastShare(() -> List.of(new DevicesCard(devices, null, desk.today(), day)),
                        List.of(new FileTab("devices", () -> new DeviceLedger(devices, day, DateWords.of(day))))));
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        if (!entry.eventName().startsWith("device.")) {
            return Optional.empty();
        }
        return Optional.of(ORDER.stream().map(fact -> words(fact, entry.facts().get(fact))).filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }

    private static String words(String fact, String value) {
        if (value == null) {
            return null;
        }
        return switch (fact) {
            case "got" -> Labels.text("device.timeline.got", DateWords.of(PartialDate.ofText(value)));
            case "on", "reviewOn", "replacementDue" -> Labels.text("device.timeline." + fact, DateWords.of(LocalDate.parse(value)));
            case "attempt", "minutes", "hours", "days", "daysOut" -> Labels.text("device.timeline." + fact, Integer.valueOf(value));
            case "passed" -> Labels.text(Boolean.parseBoolean(value) ? "device.note.passed" : "device.note.failed");
            case "paidBy", "insteadOf" -> DeviceWords.payer(fact, value);
            default -> Labels.text("code." + CODES.get(fact) + "." + value);
        };
    }

    private final class OfFile implements Share {
        private final FileView file;
        private final boolean canRefer;
        private final List<LedgerDevice> devices;

        OfFile(Viewer viewer, FileView file) {
            this.file = file;
            this.devices = desk.devices().ledger(viewer, file.survivorId());
            this.canRefer = file.stage() == FileStage.REGISTERED && viewer.may(Permission.DEVICE_REFER, file.placement());
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return devices.isEmpty() && !canRefer
                    ? List.of()
                    : List.of(new DevicesCard(devices, canRefer ? write : null, desk.today(), desk.today()));
        }

        @Override
        public List<FileTab> tabs(FileWriting write) {
            return devices.isEmpty()
                    ? List.of()
                    : List.of(new FileTab("devices", () -> new DeviceLedger(devices, desk.today(), Labels.text("ledger.today"))));
        }

        @Override
        public List<FileWork> work() {
            return canRefer
                    ? List.of(new FileWork(DeviceNeedForm.WORD, true, (about, done) -> new DeviceNeedForm(desk, file, done)),
                            new FileWork(EarlierDeviceForm.WORD, true, (about, done) -> new EarlierDeviceForm(desk, file, null, done)),
                            new FileWork(EarlierDeviceForm.CORRECT, false, this::correction))
                    : List.of();
        }

        /** The form for what was told wrongly of a device from elsewhere; null when this file has no such device. */
        private EarlierDeviceForm correction(String about, Runnable done) {
            return devices.stream().map(LedgerDevice::device)
                    .filter(row -> row.origin() != null && row.orderId().toString().equals(about)).findFirst()
                    .map(row -> new EarlierDeviceForm(desk, file, desk.devices().open(desk.viewer(), row.orderId()), done)).orElse(null);
        }

        @Override
        public List<NextStep> next() {
            LocalDate today = desk.today();
            List<NextStep> steps = new ArrayList<>();
            for (DeviceRow row : devices.stream().map(LedgerDevice::device).filter(row -> row.standing().stage().isWithThePerson())
                    .toList()) {
                if (row.reviewOn() != null && !row.reviewOn().isAfter(today)) {
                    steps.add(step(row.reviewOn().isBefore(today) ? Tone.OVERDUE : Tone.DUE, "next.device.review", row, row.reviewOn()));
                }
                if (row.isPastReplacement(today)) {
                    steps.add(step(Tone.OVERDUE, "next.device.replacement", row, row.replacementDue()));
                }
            }
            return steps;
        }

        private NextStep step(Tone tone, String key, DeviceRow row, LocalDate day) {
            return new NextStep(tone, Labels.text(key, DeviceWords.brief(row), DateWords.of(day)), null, null, null);
        }
    }
}
