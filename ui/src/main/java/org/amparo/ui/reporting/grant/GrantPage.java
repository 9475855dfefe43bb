package org.amparo.ui.reporting.grant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.GrantChange;
import org.amparo.funding.GrantRow;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantView;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;

/** One grant: its logframe in a period, its targets, what was agreed, and each change of it. */
@Route(Paths.GRANT)
@PermitAll
@Needs(Permission.GRANT_KEEP)
class GrantPage extends ReportScreen {

    private static final long serialVersionUID = 1L;

    private final transient GrantDesk desk;

    GrantPage(GrantDesk desk) {
        super(desk.reports(), "funding.title");
        this.desk = desk;
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        String code = event.getRouteParameters().get("code").orElse("");
        GrantView grant = desk.grants().of(desk.viewer(), code).orElseThrow(() -> new NotAllowed(Permission.GRANT_KEEP));
        GrantRow row = grant.row();
        LocalDate today = desk().today();
        LocalDate last = row.lastDay().isBefore(today) ? row.lastDay() : today;
        LocalDate to = QuestionAddress.day(event.getLocation().getQueryParameters(), "to",
                last.isBefore(row.grant().from()) ? row.grant().from() : last);
        LocalDate from = QuestionAddress.day(event.getLocation().getQueryParameters(), "from", row.grant().from());
        if (to.isBefore(from)) {
            throw new Unreadable("to", to.toString(), "order");
        }
        called(row.code());
        add(new PageHead(row.code()).beside(new Bdi(row.grant().title()), new Bdi(row.donorName() == null ? "" : row.donorName()),
                new Bdi(GrantWords.days(row)), GrantWords.state(row, today)));
        add(new H2(Labels.text("funding.logframe")), periods(row, today, from, to), new Logframe(desk, grant, from, to),
                new Note(Labels.text("funding.as-known", DateWords.of(today))), new Note(Labels.text("funding.closed-quarters")),
                new Note(Labels.text("funding.inside-only")));
        add(targets(grant), details(row, today), history(grant));
    }

    /** The days that are counted, and ways to others. */
    private static Div periods(GrantRow row, LocalDate today, LocalDate from, LocalDate to) {
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        Div periods = new Div(new Paragraph(Labels.text("funding.period", DateWords.of(from), DateWords.of(to))),
                NumberTable.link(Paths.grant(row.code()), Labels.text("funding.period.all")), new Span(" "),
                NumberTable.link(address(row, today.withDayOfYear(1), today), Labels.text("funding.period.year")),
                new Span(" "),
                NumberTable.link(address(row, quarter.minusMonths(3), quarter.minusDays(1)), Labels.text("funding.period.quarter")));
        periods.addClassName("part");
        return periods;
    }

    private static String address(GrantRow row, LocalDate from, LocalDate to) {
        return Paths.grant(row.code()) + "?from=" + from + "&to=" + to;
    }

    private Section targets(GrantView grant) {
        Section part = new Section(new H2(Labels.text("funding.targets")));
        part.addClassName("part");
        List<GrantTarget> targets = grant.targets();
        if (!targets.isEmpty()) {
            NumberTable table = targets(grant, true);
            part.add(new ExportedTable(desk(), table.name(), table,
                    () -> targets(grant, false).taken(grant.row().code() + " " + Labels.text("funding.targets"), null, List.of())));
        }
        part.add(new GrantTargetForm(desk, grant.row(), this::again));
        return part;
    }

    /** @param open with the way to drop each */
    private NumberTable targets(GrantView grant, boolean open) {
        List<String> heads = new ArrayList<>(List.of(Labels.text("funding.column.indicator"), Labels.text("funding.column.target"),
                Labels.text("funding.column.baseline")));
        if (open) {
            heads.add(Labels.text("funding.drop"));
        }
        NumberTable table = new NumberTable(Labels.text("funding.targets"), heads, List.of());
        grant.targets().forEach(target -> {
            NativeTableRow row = table.row(List.of(new Bdi(Labels.of(target.indicator()))));
            row.addDataCell().setText(GrantWords.target(target));
            row.addDataCell().setText(GrantWords.baseline(target));
            if (open) {
                row.addDataCell().add(action("funding.drop",
                        new DonorGrantCommand.DropTarget(grant.row().grantId(), target.indicator(), target.by())));
            }
        });
        return table;
    }

    private Section details(GrantRow row, LocalDate today) {
        Section part = new Section(new H2(Labels.text("funding.agreed")));
        part.addClassName("part");
        part.add(new GrantForm(desk, row, code -> again()));
        UUID id = row.grantId();
        if (row.closedOn() != null) {
            part.add(action("funding.reopen", new DonorGrantCommand.Reopen(id)));
        } else if (row.isOpenOn(today)) {
            part.add(action("funding.close", new DonorGrantCommand.Close(id, today)));
        }
        return part;
    }

    private Button action(String key, DonorGrantCommand command) {
        UUID commandId = UUID.randomUUID();
        Button button = new Button(Labels.text(key), click -> {
            try {
                desk.send(commandId, command);
                again();
            } catch (RuleBroken refused) {
                Notices.refused(RuleMessages.sentence(refused));
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }

    private Section history(GrantView grant) {
        Section part = new Section(new H2(Labels.text("funding.history")));
        part.addClassName("part");
        NumberTable table = new NumberTable(Labels.text("funding.history"), List.of(Labels.text("funding.column.when"),
                Labels.text("funding.column.what"), Labels.text("funding.column.by")), List.of());
        desk.reports().people().prepare(grant.history().stream().map(GrantChange::by).distinct().toList());
        for (GrantChange change : grant.history().reversed()) {
            NativeTableRow row = table.row(List.of(new Bdi(DateWords.of(change.at(), desk().clock().getZone()))));
            row.addDataCell().add(new Bdi(words(change)));
            // Who did it is read here, and not carried away.
            NumberTable.keep(row.addDataCell(), null)
                    .add(new Bdi(desk.reports().people().staff(change.by()).map(People.Staff::displayName).orElse("")));
        }
        part.add(new ExportedTable(desk(), table.name(), table,
                () -> table.taken(grant.row().code() + " " + table.name(), null, List.of())));
        return part;
    }

    private static String words(GrantChange change) {
        String key = "funding.change." + change.kind();
        return switch (change.kind()) {
            case OPENED, CORRECTED -> Labels.text(key, change.grant().title(), DateWords.of(change.grant().from()),
                    DateWords.of(change.grant().to()), GrantWords.pillars(change.grant().pillars()));
            case CLOSED -> Labels.text(key, DateWords.of(change.on()));
            case REOPENED -> Labels.text(key);
            case TARGET_SET -> Labels.text(key, Labels.of(change.target().indicator()), GrantWords.target(change.target()),
                    GrantWords.baseline(change.target()));
            case TARGET_DROPPED -> Labels.text(key, Labels.of(change.target().indicator()), DateWords.of(change.target().by()));
        };
    }
}
