package org.amparo.ui.schedule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.casualty.CasualtyWords;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Indicators;
import org.amparo.schedule.Delivery;
import org.amparo.schedule.ReportOrder;
import org.amparo.schedule.ReportWords;
import org.amparo.schedule.Schedule;
import org.amparo.schedule.Schedules;
import org.amparo.treaty.ReportKey;
import org.amparo.treaty.TreatyWords;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.ScheduleAddress;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** Reports that come by themselves: order, change, pause, stop, and what became of the last ones. */
@Route(Paths.SCHEDULES)
@PermitAll
@Needs(Permission.REPORT_EXPORT)
class SchedulesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Schedules schedules;
    private final transient CurrentViewer current;
    private final transient People people;
    private final transient DraftPlaces drafts;
    private final transient ReportWords words;

    SchedulesView(Schedules schedules, CurrentViewer current, People people, DraftPlaces drafts, ReportWords words) {
        this.schedules = schedules;
        this.current = current;
        this.people = people;
        this.drafts = drafts;
        this.words = words;
        addClassNames("page", "page-narrow", "downloads");
    }

    /** With the form open where the address asks for it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        QueryParameters query = event.getLocation().getQueryParameters();
        if (ScheduleAddress.asks(query)) {
            ScheduleAddress.read(query).ifPresentOrElse(asked -> form(null, asked),
                    () -> Notices.refused(Labels.text("schedules.address")));
        }
    }

    private void show() {
        removeAll();
        List<Schedule> own = schedules.own(current.get());
        List<Delivery> came = schedules.deliveries(current.get());
        people.prepare(Stream.concat(own.stream().flatMap(one -> one.recipients().stream()), came.stream().map(Delivery::recipient))
                .collect(Collectors.toSet()));
        PageHead head = new PageHead(Labels.text("menu.schedules"));
        head.addAction(new Button(Labels.text("schedules.add"), click -> form(null, null)));
        Paragraph what = new Paragraph(Labels.text("schedules.what"));
        what.addClassName("second");
        add(head, what);
        if (own.isEmpty()) {
            add(new EmptyState("import", Labels.text("schedules.none.title"), Labels.text("schedules.none.text")));
        }
        Map<UUID, List<Delivery>> bySchedule = came.stream().collect(Collectors.groupingBy(Delivery::scheduleId));
        HeldWords held = new HeldWords(words, people);
        own.forEach(one -> add(card(one, held, bySchedule.getOrDefault(one.scheduleId(), List.of()))));
    }

    private void form(Schedule present, ReportOrder asked) {
        new ScheduleForm(schedules, current, people, drafts, words).open(present, asked, this::show);
    }

    /** What a report is called. */
    static String title(ReportOrder order) {
        return switch (order.kind()) {
            case FIGURE -> order.subject() + " " + IndicatorWords.in(Labels.locale()).sentence(Indicators.of(order.subject()));
            case CASUALTIES -> CasualtyWords.in(Labels.locale()).title();
            case TREATY -> TreatyWords.in(Labels.locale()).kind(ReportKey.Kind.valueOf(order.subject().split("/")[0]));
        };
    }

    private Component card(Schedule one, HeldWords words, List<Delivery> came) {
        String title = title(one.order());
        H2 head = new H2();
        head.add(new Bdi(title));
        Section card = new Section(head, tone(one).label(one.state() == Schedule.State.ACTIVE
                ? Labels.text("schedules.state.ACTIVE", DateWords.of(one.nextOn()))
                : Labels.text("schedules.state." + one.state())));
        card.addClassNames("card", "download");
        card.getElement().setAttribute("data-state", one.state().name());
        if (one.stoppedWhy() != null) {
            card.add(new Paragraph(Labels.text(one.stoppedWhy())));
        }
        card.add(new Paragraph(Labels.text("schedules.line", Labels.text("schedules.period." + one.period()),
                Labels.text("schedules.rhythm." + one.rhythm()), Labels.text("download.as." + one.format()))));
        words.of(one.order()).forEach(line -> card.add(new Paragraph(new Bdi(line))));
        Paragraph to = new Paragraph(Labels.text("schedules.recipients") + ": ");
        to.add(new Bdi(one.recipients().stream().map(this::name).sorted(Labels.alphabetical()).collect(Collectors.joining(", "))));
        card.add(to, actions(one, title));
        if (!came.isEmpty()) {
            card.add(came(came, title + ", " + Labels.text("schedules.rhythm." + one.rhythm())));
        }
        return card;
    }

    private String name(UUID user) {
        return people.staff(user).map(People.Staff::displayName).orElse(Labels.text("treaty.page.somebody"));
    }

    private Component came(List<Delivery> came, String of) {
        PlainTable table = new PlainTable(Labels.text("schedules.came") + ": " + of,
                List.of(Labels.text("schedules.due"), Labels.text("schedules.whom"),
                        Labels.text("schedules.how")),
                List.of());
        came.forEach(one -> {
            Div how = new Div(tone(one.state()).label(Labels.text("schedules.delivery." + one.state())));
            if (one.why() != null && one.state() != Delivery.State.DELIVERED) {
                how.add(new Div(Labels.text(one.why())));
            }
            table.words(new Bdi(DateWords.of(one.dueOn())), List.of(new Bdi(name(one.recipient())), how));
        });
        return table;
    }

    private Component actions(Schedule one, String title) {
        Div actions = new Div();
        actions.addClassName("download-actions");
        UUID id = one.scheduleId();
        switch (one.state()) {
            case ACTIVE -> actions.add(small("schedules.change", title, () -> form(one, null)),
                    small("schedules.pause", title, () -> done(() -> schedules.pause(current.get(), id))), stop(id, title));
            case PAUSED -> actions.add(small("schedules.change", title, () -> form(one, null)),
                    small("schedules.resume", title, () -> done(() -> schedules.resume(current.get(), id))), stop(id, title));
            case STOPPED -> {
                // nothing can be done with it any more
            }
        }
        return actions;
    }

    private Component stop(UUID id, String title) {
        return small("schedules.stop", title, () -> Confirm.ask(Labels.text("schedules.stop.ask"), Labels.text("schedules.stop.what"),
                Labels.text("schedules.stop"), () -> done(() -> schedules.stop(current.get(), id))));
    }

    private void done(Runnable action) {
        try {
            action.run();
        } catch (RuleBroken refused) {
            Notices.refused(RuleMessages.sentence(refused));
        } catch (ChangedMeanwhile meanwhile) {
            Notices.refused(Labels.text("schedules.meanwhile"));
        }
        show();
    }

    private static Button small(String key, String title, Runnable action) {
        Button button = new Button(Labels.text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-label", Labels.text(key + ".of", title));
        return button;
    }

    private static Tone tone(Schedule one) {
        return switch (one.state()) {
            case ACTIVE -> Tone.WAITING;
            case PAUSED -> Objects.isNull(one.stoppedWhy()) ? Tone.STOPPED : Tone.NOW;
            case STOPPED -> Tone.STOPPED;
        };
    }

    private static Tone tone(Delivery.State state) {
        return switch (state) {
            case WAITING, RUNNING -> Tone.WAITING;
            case DELIVERED -> Tone.DONE;
            case REFUSED -> Tone.STOPPED;
            case FAILED -> Tone.NOW;
        };
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.schedules"));
    }
}
