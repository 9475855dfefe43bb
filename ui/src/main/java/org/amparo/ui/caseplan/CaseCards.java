package org.amparo.ui.caseplan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.caseplan.CaseView.ServiceState;
import org.amparo.caseplan.ContactAttempt;
import org.amparo.caseplan.Need;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedStatus;

/** The parts of a case in the file: open needs, goals, follow-ups, services, risks. Each has its actions. */
final class CaseCards {

    private static final int LATEST = 5;

    private final CaseDesk desk;
    private final CaseView view;
    private final Viewer viewer;
    private final FileWriting write;
    private final LocalDate today;

    /** @param write null on a past day, when nothing can be recorded; @param today the day on which it is looked at */
    CaseCards(CaseDesk desk, CaseView view, Viewer viewer, FileWriting write, LocalDate today) {
        this.desk = desk;
        this.view = view;
        this.viewer = viewer;
        this.write = write;
        this.today = today;
    }

    List<Component> all() {
        List<Component> cards = new ArrayList<>(List.of(needs(), goals(), followUps(), services()));
        if (!view.withheld().contains(PersonalClass.PROTECTION)) {
            cards.add(risks());
        }
        return cards;
    }

    private Section card(String key, CaseWork action) {
        Div head = new Div(new H2(Labels.text("case.card." + key)));
        head.addClassName("card-head");
        button("case.add", action, null).ifPresent(head::add);
        Section card = new Section(head);
        card.addClassNames("card", "case-" + key);
        return card;
    }

    private Optional<Button> button(String key, CaseWork work, UUID about) {
        if (write == null || !work.isPossible(viewer, view)) {
            return Optional.empty();
        }
        Button button = new Button(Labels.text(key), click -> write.open(work.word(), about == null ? null : about.toString()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text("timeline.correct", Labels.text(key), Labels.text("record." + work.word())));
        return Optional.of(button);
    }

    @SafeVarargs
    private static void actions(ListItem item, Optional<Button>... buttons) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        for (Optional<Button> button : buttons) {
            button.ifPresent(actions::add);
        }
        if (actions.getComponentCount() > 0) {
            item.add(actions);
        }
    }

    private Section filled(Section card, String key, List<ListItem> items) {
        if (items.isEmpty()) {
            boolean begin = key.equals("goals") && write != null && CaseWork.GOAL.isPossible(viewer, view);
            Paragraph none = new Paragraph(Labels.text("case.card." + key + (begin ? ".begin" : ".none")));
            none.addClassName("second");
            card.add(none);
        } else {
            UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
            list.addClassName("summary-list");
            card.add(list);
        }
        return card;
    }

    private static Span strong(String words) {
        Span strong = new Span(new Bdi(words));
        strong.addClassName("row-what");
        return strong;
    }

    private static Div second(String words) {
        Div second = new Div(new Bdi(words));
        second.addClassName("second");
        return second;
    }

    private void note(ListItem item, Personal<String> text) {
        Personal.value(text).ifPresent(words -> item.add(second(words)));
    }

    /** Words of the person or, in their place, why there are none. */
    private Component own(Personal<String> text) {
        if (text == null && view.withheld().contains(PersonalClass.MEDICAL)) {
            Span withheld = new Span(new Icon("lock"), new Span(Labels.text("file.withheld", Labels.of(PersonalClass.MEDICAL))));
            withheld.addClassName("withheld");
            return withheld;
        }
        return strong(Personal.isErased(text)
                ? Labels.text("file.erased-value")
                : Labels.text("case.goal.quote", Personal.value(text).orElse("")));
    }

    private Section needs() {
        List<ListItem> items = new ArrayList<>();
        view.openNeeds().forEach(need -> items.add(need(need)));
        List<NeedState> settled = view.needs().stream().filter(need -> !view.openNeeds().contains(need)).toList();
        Section card = filled(card("needs", CaseWork.NEED), "needs", items);
        if (!settled.isEmpty()) {
            card.add(second(Labels.text("case.needs.settled", settled.size(),
                    settled.stream().filter(need -> need.status() == NeedStatus.MET).count())));
        }
        return card;
    }

    private ListItem need(NeedState state) {
        LocalDate since = state.review() == null ? state.need().identifiedOn() : state.review().reviewedOn();
        CaseWords.Due standing = CaseWords.standing(state.status(), unmet(state) ? state.need().identifiedOn() : since, today);
        ListItem item = new ListItem(strong(Labels.of(state.need().service())), standing.tone().label(standing.words()));
        if (state.unansweredOn() != null) {
            item.add(second(Labels.text("case.need.unanswered", DateWords.of(state.unansweredOn()))));
        }
        var barriers = state.review() == null || state.review().barriers().isEmpty() ? state.need().barriers() : state.review().barriers();
        if (!barriers.isEmpty()) {
            item.add(second(
                    Labels.text("case.barriers", barriers.stream().map(Labels::inSentence).sorted().collect(Collectors.joining(", ")))));
        }
        item.add(second(Labels.text("case.need.facts", Labels.of(state.need().pillar()), Labels.inSentence(state.need().urgency()))));
        note(item, state.need().detail());
        actions(item, refer(state.need()), button("case.review-need", CaseWork.NEED_REVIEW, state.need().needId()),
                button("case.correct", CaseWork.CORRECT_NEED, state.need().needId()));
        return item;
    }

    /** Somebody else can help: the referral begins with what the need says. */
    private Optional<Button> refer(Need need) {
        if (write == null || !write.isOpenTo(FileWork.REFER)) {
            return Optional.empty();
        }
        Button button = new Button(Labels.text("case.refer-need"), click -> write.open(FileWork.REFER, need.needId().toString()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text("timeline.correct", Labels.text("case.refer-need"), Labels.of(need.service())));
        return Optional.of(button);
    }

    private static boolean unmet(NeedState state) {
        return state.status() == NeedStatus.UNMET_BARRIER || state.status() == NeedStatus.UNMET_NO_SERVICE;
    }

    private Section goals() {
        List<ListItem> items = new ArrayList<>();
        view.openGoals().forEach(goal -> items.add(goal(goal, true)));
        view.goals().stream().filter(goal -> !view.openGoals().contains(goal)).forEach(goal -> items.add(goal(goal, false)));
        return filled(card("goals", CaseWork.GOAL), "goals", items);
    }

    private ListItem goal(GoalState state, boolean open) {
        ListItem item = new ListItem(own(state.goal().statement()), tone(state.status()).label(Labels.of(state.status())));
        Personal.value(state.goal().target()).ifPresent(target -> item.add(second(Labels.text("case.goal.target", target))));
        if (open && state.goal().dueOn() != null) {
            CaseWords.Due due = CaseWords.due(state.goal().dueOn(), 0, today);
            item.add(due.tone().label(due.words()));
        }
        if (state.result() != null) {
            note(item, state.result().reason());
        }
        UUID id = state.goal().goalId();
        if (open) {
            actions(item, button("case.goal.result", CaseWork.GOAL_RESULT, id), button("case.goal.change", CaseWork.GOAL_CHANGE, id),
                    button("case.correct", CaseWork.CORRECT_GOAL, id));
        } else {
            actions(item, button("case.correct", CaseWork.CORRECT_GOAL, id),
                    state.result() == null ? Optional.empty() : button("case.goal.correct-result", CaseWork.CORRECT_GOAL_RESULT, id));
        }
        return item;
    }

    private static Tone tone(GoalStatus status) {
        return switch (status) {
            case PROPOSED -> Tone.DUE;
            case AGREED, IN_PROGRESS -> Tone.WAITING;
            case ACHIEVED, PARTLY_ACHIEVED -> Tone.DONE;
            case NOT_ACHIEVED, DROPPED -> Tone.STOPPED;
        };
    }

    private Section followUps() {
        List<ListItem> items = new ArrayList<>();
        view.followUps().stream().filter(FollowUpState::open).sorted(Comparator.comparing(state -> state.followUp().dueOn()))
                .forEach(state -> items.add(planned(state)));
        List<FollowUpState> past = view.followUps().stream().filter(state -> !state.open() && state.result() != null).toList();
        past.stream().limit(LATEST).forEach(state -> items.add(past(state)));
        view.attempts().stream().limit(LATEST).forEach(attempt -> items.add(attempt(attempt)));
        Section card = filled(card("follow-ups", CaseWork.PLAN_FOLLOW_UP), "follow-ups", items);
        long tries = view.attempts().stream().takeWhile(attempt -> !attempt.reached()).count();
        if (tries > 0) {
            card.add(second(Labels.text("case.attempts", tries)));
        }
        more(card, past.size(), "case.follow-ups.more");
        more(card, view.attempts().size(), "case.attempts.more");
        return card;
    }

    /** Says how many of so many stand on the timeline only. */
    private static void more(Section card, int all, String key) {
        if (all > LATEST) {
            card.add(second(Labels.text(key, all - LATEST)));
        }
    }

    private ListItem attempt(ContactAttempt attempt) {
        ListItem item = new ListItem(strong(Labels.text("case.attempt", Labels.of(attempt.method()))),
                (attempt.reached() ? Tone.DONE : Tone.STOPPED).label(Labels.text(
                        attempt.reached() ? "case.attempt.reached" : "case.attempt.in-vain",
                        DateWords.brief(attempt.attemptedOn(), today))));
        note(item, attempt.note());
        actions(item, button("case.correct", CaseWork.CORRECT_CONTACT_ATTEMPT, attempt.attemptId()));
        return item;
    }

    private ListItem planned(FollowUpState state) {
        CaseWords.Due due = CaseWords.due(state.followUp().dueOn(), state.graceDays(), today);
        ListItem item = new ListItem(strong(Labels.of(state.followUp().type())), due.tone().label(due.words()));
        actions(item, button("case.follow-up.record", CaseWork.FOLLOW_UP, state.followUp().followUpId()));
        return item;
    }

    private ListItem past(FollowUpState state) {
        Tone tone = state.result() == FollowUpResult.DONE
                ? Tone.DONE
                : state.result() == FollowUpResult.MISSED ? Tone.OVERDUE : Tone.STOPPED;
        LocalDate day = state.heldOn() == null ? state.followUp().dueOn() : state.heldOn();
        ListItem item = new ListItem(strong(Labels.of(state.followUp().type())),
                tone.label(Labels.text("case.on", Labels.of(state.result()), DateWords.brief(day, today))));
        note(item, state.findings());
        if (state.result() != FollowUpResult.MISSED) {
            actions(item, button("case.correct", CaseWork.CORRECT_FOLLOW_UP, state.followUp().followUpId()));
        }
        return item;
    }

    private Section services() {
        List<ListItem> items = view.services().stream().limit(LATEST).map(this::service).toList();
        Section card = filled(card("services", CaseWork.SERVICE), "services", items);
        more(card, view.services().size(), "case.services.more");
        return card;
    }

    private ListItem service(ServiceState state) {
        var given = state.service();
        ListItem item = new ListItem(strong(Labels.of(given.service())), second(Labels.text("case.service.facts",
                DateWords.brief(given.deliveredOn(), today), given.quantity().stripTrailingZeros().toPlainString(),
                Labels.inSentence(given.unit()), Labels.inSentence(given.mode()))));
        Optional.ofNullable(given.providerId()).flatMap(desk.providerNames()::name)
                .ifPresent(name -> item.add(second(Labels.text("case.service.by", name))));
        if (state.interruptedOn() != null) {
            item.add(Tone.STOPPED.label(Labels.text("case.service.interrupted", DateWords.brief(state.interruptedOn(), today))));
            note(item, state.interruptedReason());
            actions(item, button("case.correct", CaseWork.CORRECT_SERVICE, given.serviceId()));
        } else {
            actions(item, button("case.service.interrupt", CaseWork.SERVICE_INTERRUPTED, given.serviceId()),
                    button("case.correct", CaseWork.CORRECT_SERVICE, given.serviceId()));
        }
        return item;
    }

    private Section risks() {
        List<ListItem> items = new ArrayList<>();
        view.risks().stream().filter(risk -> risk.resolvedOn() == null).forEach(risk -> items.add(risk(risk)));
        List<RiskState> resolved = view.risks().stream().filter(risk -> risk.resolvedOn() != null).toList();
        resolved.stream().limit(LATEST).forEach(risk -> items.add(risk(risk)));
        Section card = filled(card("risks", CaseWork.RISK), "risks", items);
        more(card, resolved.size(), "case.risks.more");
        return card;
    }

    private ListItem risk(RiskState state) {
        boolean open = state.resolvedOn() == null;
        ListItem item = new ListItem(strong(Labels.of(state.risk().flag())),
                open
                        ? CaseWords.tone(state.risk().severity()).label(Labels.of(state.risk().severity()))
                        : Tone.DONE.label(Labels.text("case.risk.resolved", DateWords.brief(state.resolvedOn(), today))));
        note(item, open ? state.risk().action() : state.outcome());
        if (open) {
            actions(item, button("case.risk.resolve", CaseWork.RISK_RESOLVED, state.risk().riskId()));
        }
        return item;
    }
}
