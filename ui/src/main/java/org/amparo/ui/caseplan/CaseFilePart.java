package org.amparo.ui.caseplan;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseView;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.RiskLevel;
import org.springframework.core.annotation.Order;

/** The case in the survivor's file. */
@Order(CaseFilePart.FIRST)
@org.springframework.stereotype.Component
class CaseFilePart implements FilePart {

    static final int FIRST = 10;
    private static final List<CaseWork> QUICK = List.of(CaseWork.SERVICE, CaseWork.CONTACT_ATTEMPT, CaseWork.TRANSFER);
    private static final String OPEN_CASE = "open-case";
    private static final String OPEN_OVER_LIMIT = "open-over-limit";

    private final CaseDesk desk;

    CaseFilePart(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "case";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        if (file.stage() == FileStage.IDENTIFIED || file.stage() == FileStage.NOT_ENROLLED
                || !viewer.may(Permission.CASE_READ, file.placement())) {
            return Optional.empty();
        }
        Optional<CaseView> view = desk.cases().open(viewer, file.survivorId());
        return view.<Share>map(opened -> new OfCase(viewer, opened)).or(() -> Optional.of(new WithoutCase(viewer, file)));
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        if (past.stage() == FileStage.IDENTIFIED || past.stage() == FileStage.NOT_ENROLLED
                || !viewer.may(Permission.CASE_READ, past.placement())) {
            return Optional.empty();
        }
        return Optional.of(new OfPast(desk, viewer, desk.cases().asOf(viewer, past.survivorId(), day).orElse(null), day));
    }

    private static List<Component> flags(CaseView view, LocalDate today) {
        List<Component> flags = new ArrayList<>();
        if (view.stage().isOpen() && view.risk() == RiskLevel.HIGH) {
            flags.add(Tone.NOW.badge(Labels.of(RiskLevel.HIGH)));
        }
        long overdue = view.followUps().stream().filter(state -> state.isOverdue(today)).count();
        if (overdue > 0) {
            flags.add(Tone.OVERDUE.badge(Labels.text("case.flag.overdue", overdue)));
        }
        return flags;
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        return CaseWords.details(entry, CaseWords.staff(desk));
    }

    private FileWork work(String word, boolean listed, UUID survivorId, CaseForm.Layout layout) {
        return new FileWork(word, listed, (about, done) -> form(word, survivorId, null, done, layout));
    }

    private FileForm form(String word, UUID survivorId, UUID about, Runnable done, CaseForm.Layout layout) {
        return new CaseForm(desk, survivorId, word, about, done, layout);
    }

    /** A person's case on a past day: looked at, and nothing else. @param view null before there was one */
    private record OfPast(CaseDesk desk, Viewer viewer, CaseView view, LocalDate day) implements Share {

        @Override
        public List<Component> flags() {
            return view == null ? List.of() : CaseFilePart.flags(view, day);
        }

        @Override
        public List<Stage> stages() {
            return CaseSteps.bar(view);
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return view == null ? List.of() : new CaseCards(desk, view, viewer, null, day).all();
        }
    }

    /** A person who has no case yet. */
    private final class WithoutCase implements Share {
        private final Viewer viewer;
        private final FileView file;

        WithoutCase(Viewer viewer, FileView file) {
            this.viewer = viewer;
            this.file = file;
        }

        private boolean isPossible(Permission permission) {
            return file.stage() == FileStage.REGISTERED && viewer.may(permission, file.placement());
        }

        private boolean isFull() {
            UUID worker = file.placement().caseworker();
            return worker != null && desk.caseloads().of(viewer, worker).full();
        }

        @Override
        public List<Stage> stages() {
            return CaseSteps.bar(null);
        }

        @Override
        public List<NextStep> next() {
            if (file.stage() != FileStage.REGISTERED) {
                return List.of();
            }
            boolean over = isPossible(Permission.CASE_APPROVE) && isFull();
            boolean may = over || isPossible(Permission.CASE_WORK);
            String work = over ? OPEN_OVER_LIMIT : OPEN_CASE;
            return List.of(new NextStep(Tone.DUE, Labels.text("next.case.none"), may ? Labels.text("next.case." + OPEN_CASE) : null,
                    may ? work : null, null));
        }

        @Override
        public List<FileWork> work() {
            List<FileWork> works = new ArrayList<>();
            if (isPossible(Permission.CASE_WORK)) {
                works.add(CaseFilePart.this.work(OPEN_CASE, true, file.survivorId(), EndingForms.open(file.survivorId())));
            }
            if (isPossible(Permission.CASE_APPROVE) && isFull()) {
                works.add(CaseFilePart.this.work(OPEN_OVER_LIMIT, true, file.survivorId(), EndingForms.openOverLimit(file.survivorId())));
            }
            return works;
        }
    }

    /** A person's case, open or closed. */
    private final class OfCase implements Share {
        private final Viewer viewer;
        private final CaseView view;

        OfCase(Viewer viewer, CaseView view) {
            this.viewer = viewer;
            this.view = view;
        }

        @Override
        public List<Component> flags() {
            return CaseFilePart.flags(view, desk.file().today());
        }

        @Override
        public List<Stage> stages() {
            return CaseSteps.bar(view);
        }

        @Override
        public List<NextStep> next() {
            return CaseSteps.of(desk, view, viewer);
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return new CaseCards(desk, view, viewer, write, desk.file().today()).all();
        }

        @Override
        public List<String> quick() {
            return QUICK.stream().filter(work -> work.isPossible(viewer, view)).map(CaseWork::word).toList();
        }

        @Override
        public List<FileTab> tabs(FileWriting write) {
            return List.of(new FileTab("handover", () -> new HandoverPanel(desk, view.survivorId())));
        }

        @Override
        public List<FileWork> work() {
            return Arrays.stream(CaseWork.values()).filter(work -> work.isPossible(viewer, view)).map(this::work).toList();
        }

        private FileWork work(CaseWork work) {
            return new FileWork(work.word(), work.isListed(), (about, done) -> {
                UUID entry = id(about);
                CaseForm.Layout layout = layout(work, entry);
                return layout == null ? null : form(work.word(), view.survivorId(), entry, done, layout);
            });
        }

        private static UUID id(String about) {
            try {
                return about == null ? null : UUID.fromString(about);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }

        /** What the form is made of; null when there is no such entry. */
        private CaseForm.Layout layout(CaseWork work, UUID entry) {
            return switch (work) {
                case START_ASSESSMENT -> NeedForms.startAssessment(view);
                case ASSESSMENT -> NeedForms.assessment(view);
                case NEED -> NeedForms.need(view);
                case NEED_REVIEW -> first(view.needs().stream().filter(need -> need.need().needId().equals(entry))
                        .map(need -> NeedForms.needReview(view, need)));
                case GOAL -> PlanForms.goal(view);
                case GOAL_CHANGE -> first(view.openGoals().stream().filter(goal -> goal.goal().goalId().equals(entry))
                        .map(goal -> PlanForms.goalChange(view, goal)));
                case GOAL_RESULT -> first(view.openGoals().stream().filter(goal -> goal.goal().goalId().equals(entry))
                        .map(goal -> PlanForms.goalResult(view, goal)));
                case AGREEMENT -> PlanForms.agreement(view);
                case SUBMIT_PLAN -> PlanForms.submitPlan(view);
                case APPROVE_PLAN -> PlanForms.approvePlan(view);
                case RETURN_PLAN -> PlanForms.returnPlan(view);
                case SERVICE -> ServiceForms.service(desk, view);
                case SERVICE_INTERRUPTED -> first(view.services().stream().filter(service -> service.service().serviceId().equals(entry))
                        .map(service -> ServiceForms.interrupted(view, service)));
                case FOLLOW_UP -> first(view.followUps().stream()
                        .filter(state -> state.open() && state.followUp().followUpId().equals(entry))
                        .map(state -> ContactForms.followUp(view, state)));
                case PLAN_FOLLOW_UP -> ContactForms.planFollowUp(view);
                case CONTACT_ATTEMPT -> ContactForms.attempt(view);
                case RISK_LEVEL -> NeedForms.riskLevel(view);
                case RISK -> NeedForms.risk(view);
                case RISK_RESOLVED -> first(view.risks().stream().filter(risk -> risk.risk().riskId().equals(entry))
                        .map(risk -> NeedForms.riskResolved(view, risk)));
                case START_REVIEW -> PlanForms.startReview(view);
                case REVIEW -> PlanForms.review(view);
                case HOLD -> PlanForms.hold(view);
                case RESUME -> PlanForms.resume(view);
                case TRANSFER -> TransferForms.transfer(desk, view, desk.agencies());
                case OVER_LIMIT -> TransferForms.overLimit(view);
                case AGENCY_ANSWER -> TransferForms.agencyAnswer(view);
                case HAND_OVER -> TransferForms.handOver(view);
                case WITHDRAW_TRANSFER -> TransferForms.withdraw(view);
                case CLOSURE -> EndingForms.closure(view, false);
                case EARLY_CLOSURE -> EndingForms.closure(view, true);
                case APPROVE_CLOSURE -> EndingForms.approveClosure(view);
                case REJECT_CLOSURE -> EndingForms.rejectClosure(view);
                case CORRECT_NEED -> first(view.needs().stream().filter(need -> need.need().needId().equals(entry))
                        .map(need -> NeedForms.correct(view, need.need())));
                case CORRECT_GOAL -> first(view.goals().stream().filter(goal -> goal.goal().goalId().equals(entry))
                        .map(goal -> PlanForms.correct(view, goal.goal())));
                case CORRECT_SERVICE -> first(view.services().stream().filter(service -> service.service().serviceId().equals(entry))
                        .map(service -> ServiceForms.correct(desk, view, service.service())));
                case CORRECT_FOLLOW_UP -> first(view.followUps().stream()
                        .filter(state -> state.heldOn() != null && state.followUp().followUpId().equals(entry))
                        .map(state -> ContactForms.correct(view, state)));
                case CORRECT_GOAL_RESULT -> first(view.goals().stream()
                        .filter(goal -> goal.result() != null && goal.goal().goalId().equals(entry))
                        .map(goal -> PlanForms.correctResult(view, goal)));
                case CORRECT_CONTACT_ATTEMPT -> first(view.attempts().stream().filter(attempt -> attempt.attemptId().equals(entry))
                        .map(attempt -> ContactForms.correct(view, attempt)));
                case REOPENING -> EndingForms.reopening(view, desk.rules().reopenWithinMonths(), desk.file().clock());
            };
        }

        private static CaseForm.Layout first(java.util.stream.Stream<CaseForm.Layout> found) {
            return found.findFirst().orElse(null);
        }
    }
}
