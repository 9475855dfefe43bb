package org.amparo.ui.reintegration;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.reintegration.Reintegration;
import org.amparo.reintegration.SupportView;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.PastShare;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.SupportKind;
import org.springframework.core.annotation.Order;

/** Brings reintegration into a person's file: the card, the tab in place of the timeline, the checks that are due, and the forms. */
@org.springframework.stereotype.Component
@Order(ReintegrationFilePart.AFTER_DEVICES)
class ReintegrationFilePart implements FilePart {

    static final int AFTER_DEVICES = 38;

    /** Facts of a timeline entry in their order, with the list that codes are of; a status says its list itself. */
    private static final List<Map.Entry<String, String>> FACTS = List.of(Map.entry("supportKind", "SupportKind"),
            Map.entry("trade", "Trade"), Map.entry("schoolLevel", "SchoolLevel"), Map.entry("legalDocument", "LegalDocument"),
            Map.entry("scheme", "BenefitScheme"), Map.entry("supportStatus", ""), Map.entry("supportEnd", "SupportEnding"),
            Map.entry("reviewOccasion", "ReviewOccasion"), Map.entry("chosenActivity", "ChosenActivity"), Map.entry("on", "day"),
            Map.entry("checkOn", "day"), Map.entry("paidBy", "payer"), Map.entry("insteadOf", "payer"));

    private final ReintegrationDesk desk;

    ReintegrationFilePart(ReintegrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "reintegration";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.REINTEGRATION_READ, file.placement()) ? Optional.of(new OfFile(viewer, file)) : Optional.empty();
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        if (!viewer.may(Permission.REINTEGRATION_READ, past.placement())) {
            return Optional.empty();
        }
        Reintegration all = desk.queries().asOf(viewer, past.survivorId(), day);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastShare(() -> List.of(new ReintegrationCard(past.survivorId(), all, day, null)),
                        List.of(new FileTab("reintegration", () -> new ReintegrationTab(all, day, null)))));
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        if (!entry.eventName().startsWith("support.") && !entry.eventName().startsWith("reintegration.")) {
            return Optional.empty();
        }
        return Optional.of(FACTS.stream().map(fact -> words(fact, entry.facts().get(fact.getKey()))).filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }

    private static String words(Map.Entry<String, String> fact, String value) {
        if (value == null) {
            return null;
        }
        return switch (fact.getValue()) {
            case "day" -> Labels.text("support.timeline." + fact.getKey(), DateWords.of(LocalDate.parse(value)));
            case "payer" -> ReintegrationWords.payer("support.timeline." + fact.getKey(), value);
            case "" -> Labels.text("code." + value);
            default -> Labels.text("code." + fact.getValue() + "." + value);
        };
    }

    private final class OfFile implements Share {
        private final FileView file;
        private final boolean canWork;
        private final boolean canCorrect;
        private final boolean canCorrectPayer;
        private final Reintegration all;

        OfFile(Viewer viewer, FileView file) {
            this.file = file;
            this.all = desk.queries().ofFile(viewer, file.survivorId());
            boolean kept = file.stage() != FileStage.ERASED;
            this.canWork = kept && file.stage() == FileStage.REGISTERED && viewer.may(Permission.REINTEGRATION_WORK, file.placement());
            this.canCorrect = kept && viewer.may(Permission.RECORD_CORRECT, file.placement());
            this.canCorrectPayer = canCorrect && viewer.may(Permission.GRANT_READ);
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return all.isEmpty() && !canWork
                    ? List.of()
                    : List.of(new ReintegrationCard(file.survivorId(), all, desk.today(), canWork ? write : null));
        }

        @Override
        public List<FileTab> tabs(FileWriting write) {
            return all.isEmpty() && !canWork
                    ? List.of()
                    : List.of(new FileTab("reintegration", () -> new ReintegrationTab(all, desk.today(), write)));
        }

        @Override
        public List<FileWork> work() {
            UUID person = file.survivorId();
            List<FileWork> works = new ArrayList<>();
            if (canWork) {
                works.add(new FileWork(ReintegrationForms.BEGIN, true, (about, done) -> ReintegrationForms.begin(desk, person, done)));
                works.add(new FileWork(ReintegrationForms.REVIEW, true,
                        (about, done) -> ReintegrationForms.review(desk, person, all.reviews().isEmpty(), done)));
                works.add(new FileWork(ReintegrationForms.OUTCOME, false, (about, done) -> open(about, support -> true)
                        .map(support -> ReintegrationForms.outcome(desk, support, done)).orElse(null)));
                works.add(new FileWork(ReintegrationForms.PAID, false,
                        (about, done) -> open(about, support -> support.plan().kind() == SupportKind.GRANT)
                                .map(support -> ReintegrationForms.paid(desk, support, done)).orElse(null)));
                works.add(new FileWork(ReintegrationForms.END, false, (about, done) -> open(about, support -> true)
                        .map(support -> ReintegrationForms.end(desk, support, done)).orElse(null)));
            }
            if (canCorrect) {
                works.add(new FileWork(ReintegrationForms.OUTCOME_CORRECTED, false, this::correctedOutcome));
                works.add(new FileWork(ReintegrationForms.PAID_CORRECTED, false, this::correctedPayment));
                works.add(new FileWork(ReintegrationForms.REVIEW_CORRECTED, false, (about, done) -> all.reviews().stream()
                        .filter(said -> said.reviewId().toString().equals(about)).findFirst()
                        .map(said -> ReintegrationForms.correctedReview(desk, said.reviewId(), said.review(), done)).orElse(null)));
            }
            if (canCorrectPayer) {
                works.add(new FileWork(ReintegrationForms.PAYER_CORRECTED, false, (about, done) -> support(about)
                        .map(support -> ReintegrationForms.correctedPayer(desk, support, done)).orElse(null)));
            }
            return works;
        }

        private Optional<SupportView> open(String about, Predicate<SupportView> such) {
            return support(about).filter(SupportView::isOpen).filter(such);
        }

        private Optional<SupportView> support(String about) {
            return all.supports().stream().filter(support -> support.supportId().toString().equals(about)).findFirst();
        }

        private FileForm correctedOutcome(String about, Runnable done) {
            for (SupportView support : all.supports()) {
                for (SupportView.Found found : support.outcomes()) {
                    if (found.outcome().outcomeId().toString().equals(about)) {
                        return ReintegrationForms.correctedOutcome(desk, support, found.outcome(), done);
                    }
                }
            }
            return null;
        }

        private FileForm correctedPayment(String about, Runnable done) {
            for (SupportView support : all.supports()) {
                for (SupportView.Paid paid : support.payments()) {
                    if (paid.disbursement().disbursementId().toString().equals(about)) {
                        return ReintegrationForms.correctedPayment(desk, support, paid.disbursement(), done);
                    }
                }
            }
            return null;
        }

        @Override
        public List<NextStep> next() {
            LocalDate today = desk.today();
            return all.supports().stream().filter(support -> support.checkOn() != null && !support.checkOn().isAfter(today))
                    .map(support -> new NextStep(support.isOverdue(today) ? Tone.OVERDUE : Tone.DUE,
                            Labels.text("next.support.check", ReintegrationWords.what(support.plan()), DateWords.of(support.checkOn())),
                            canWork ? Labels.text("support.record") : null, canWork ? ReintegrationForms.OUTCOME : null,
                            canWork ? support.supportId().toString() : null))
                    .toList();
        }
    }
}
