package org.amparo.ui.caseplan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.GoalState;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.caseplan.HandoverQueries.Briefing;
import org.amparo.caseplan.HandoverQueries.Since;
import org.amparo.privacy.Personal;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.PartialDate;

/** What others recorded since the viewer was here last, and what somebody has to know who is new to this person. */
final class HandoverPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final LocalDate today;

    HandoverPanel(CaseDesk desk, UUID survivorId) {
        this.desk = desk;
        this.today = desk.file().today();
        addClassName("handover");
        add(since(desk.handover().since(desk.viewer(), survivorId)), briefing(desk.handover().briefing(desk.viewer(), survivorId)));
    }

    private Section since(Since since) {
        Section part = new Section(new H3(Labels.text("handover.since")));
        String when = since.lastOpened() == null
                ? Labels.text("handover.never")
                : Labels.text("handover.last", DateWords.of(since.lastOpened(), desk.file().clock().getZone()));
        part.add(second(when));
        if (since.entries().isEmpty()) {
            part.add(new Paragraph(Labels.text("handover.nothing-new")));
            return part;
        }
        UnorderedList list = list();
        since.entries().forEach(entry -> list.add(entry(entry)));
        part.add(list);
        if (since.more()) {
            part.add(second(Labels.text("handover.more")));
        }
        return part;
    }

    private ListItem entry(TimelineEntry entry) {
        Div head = new Div(strong(Labels.text("timeline." + entry.eventName())));
        LocalDate recorded = entry.recordedAt().atZone(desk.file().clock().getZone()).toLocalDate();
        PartialDate on = entry.occurredOn() == null || !entry.occurredOn().isKnown() ? PartialDate.exact(recorded) : entry.occurredOn();
        ListItem item = new ListItem(head, second(Labels.text("handover.by", DateWords.of(on), desk.name(entry.by()))));
        desk.details(entry).ifPresent(words -> item.add(second(words)));
        Personal.value(entry.text()).ifPresent(text -> item.add(second(text)));
        return item;
    }

    private Section briefing(Briefing briefing) {
        Section part = new Section(new H3(Labels.text("handover.briefing")));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "stage", briefing.stage() == null ? "" : Labels.of(briefing.stage()));
        fact(facts, "opened", DateWords.of(briefing.openedOn()));
        fact(facts, "risk", briefing.risk() == null ? Labels.text("handover.risk.none") : Labels.of(briefing.risk()));
        fact(facts, "review", DateWords.of(briefing.reviewDueOn()));
        fact(facts, "workers", briefing.caseworkers().stream().map(desk::name).collect(Collectors.joining(", ")));
        part.add(facts);
        group(part, "risks", briefing.risks().stream().map(this::risk).toList());
        group(part, "goals", briefing.goals().stream().map(this::goal).toList());
        group(part, "needs", briefing.needs().stream().map(this::need).toList());
        group(part, "barriers",
                briefing.barriers().entrySet().stream().sorted(Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()))
                        .map(entry -> new ListItem(Labels.text("handover.barrier", Labels.of(entry.getKey()), entry.getValue()))).toList());
        group(part, "due", briefing.due().stream().map(this::due).toList());
        group(part, "latest", briefing.lastFollowUps().stream().map(this::last).toList());
        return part;
    }

    private static void fact(DescriptionList facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(new DescriptionList.Term(Labels.text("handover." + key)), new DescriptionList.Description(new Bdi(words)));
        }
    }

    private static void group(Section part, String key, List<ListItem> items) {
        if (!items.isEmpty()) {
            UnorderedList list = list();
            items.forEach(list::add);
            Span title = new Span(Labels.text("handover." + key));
            title.addClassName("happening-kind");
            part.add(title, list);
        }
    }

    private ListItem risk(RiskState risk) {
        ListItem item = new ListItem(strong(Labels.of(risk.risk().flag())),
                CaseWords.tone(risk.risk().severity()).label(Labels.of(risk.risk().severity())));
        Personal.value(risk.risk().action()).ifPresent(action -> item.add(second(action)));
        return item;
    }

    private ListItem goal(GoalState goal) {
        String words = Personal.value(goal.goal().statement()).map(text -> Labels.text("case.goal.quote", text))
                .orElse(Labels.text("timeline.withheld"));
        ListItem item = new ListItem(strong(words), second(Labels.of(goal.status())));
        Personal.value(goal.goal().target()).ifPresent(target -> item.add(second(Labels.text("case.goal.target", target))));
        return item;
    }

    private ListItem need(NeedState need) {
        CaseWords.Due standing = CaseWords.standing(need.status(), need.need().identifiedOn(), today);
        return new ListItem(strong(CaseWords.need(need.need())), standing.tone().label(standing.words()));
    }

    private ListItem due(FollowUpState state) {
        CaseWords.Due due = CaseWords.due(state.followUp().dueOn(), state.graceDays(), today);
        return new ListItem(strong(Labels.of(state.followUp().type())), due.tone().label(due.words()));
    }

    private ListItem last(FollowUpState state) {
        List<Component> parts = new ArrayList<>(List.of(strong(Labels.of(state.followUp().type())),
                second(Labels.text("case.on", Labels.of(state.result()),
                        DateWords.of(state.heldOn() == null ? state.followUp().dueOn() : state.heldOn())))));
        Personal.value(state.findings()).ifPresent(words -> parts.add(second(words)));
        return new ListItem(parts.toArray(Component[]::new));
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        return list;
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
}
