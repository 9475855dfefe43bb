package org.amparo.ui.reporting.whatif;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.reporting.WhatIfQueries.Begins;
import org.amparo.reporting.WhatIfQueries.Beginning;
import org.amparo.reporting.WhatIfQueries.Closes;
import org.amparo.reporting.WhatIfQueries.Closing;
import org.amparo.reporting.WhatIfQueries.Who;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.StampLine;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;

/** What it would mean for people if a site closed or began: in words, in numbers, by service and by district. The change stands in the address. */
@Route(Paths.WHAT_IF)
@PermitAll
@Needs(Permission.REPORT_READ)
class WhatIfView extends ReportScreen {

    private static final long serialVersionUID = 1L;

    WhatIfView(ReportDesk desk) {
        super(desk, "whatif.title", "what-if");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        WhatIfAddress address = WhatIfAddress.read(event.getLocation().getQueryParameters());
        long now = desk().indicators().knownNow(desk().viewer());
        if (address.known() != null && address.known() > now) {
            throw new Unreadable("known", address.known().toString(), "ahead");
        }
        PageHead head = new PageHead(Labels.text("whatif.title"));
        head.addAction(NumberTable.link(Paths.GAPS, Labels.text("gaps.title")));
        WhatIfForm form = new WhatIfForm(desk(), address, this::go);
        add(head, new Paragraph(Labels.text("whatif.hint")), form);
        Map<String, String> refused = address.isEmpty() ? Map.of() : refused(desk(), address);
        form.refuse(refused);
        if (!address.isEmpty() && refused.isEmpty()) {
            answer(address.knownAt(address.known() == null ? now : address.known()));
        }
    }

    static Map<String, String> refused(ReportDesk desk, WhatIfAddress address) {
        boolean isKnown = address.provider().flatMap(desk.providers()::name).isPresent();
        boolean placeIsKnown = isKnown && address.oneSite()
                .filter(SiteWords.of(desk, address.provider().orElseThrow())::containsKey).isPresent();
        return address.refused(desk.today(), isKnown, placeIsKnown,
                desk.people().areas().stream().anyMatch(area -> area.code().equals(address.area())));
    }

    private void go(WhatIfAddress address) {
        getUI().ifPresent(ui -> ui.navigate(Paths.WHAT_IF, address.query()));
    }

    private void answer(WhatIfAddress address) {
        WhatIfTables tables = new WhatIfTables(desk(), address);
        switch (address.change()) {
            case Closes closes -> {
                Closing closing = desk().whatIf().ifCloses(desk().viewer(), closes, address.known());
                add(closing(tables, address, closes, closing), part("whatif.by-service", tables.losses(closing)),
                        part("whatif.by-place", tables.places(closing.places())));
            }
            case Begins begins -> {
                Beginning beginning = desk().whatIf().ifBegins(desk().viewer(), begins, address.known());
                add(beginning(tables, begins, beginning), part("whatif.by-service", tables.gains(begins, beginning)),
                        part("whatif.by-place", tables.places(beginning.places())));
            }
        }
        add(new Note(Labels.text("whatif.limits")), Completeness.ofFiles(desk(), Question.of(Indicators.of("G30"),
                desk().today().minusYears(1).plusDays(1), desk().today(), address.known())),
                new StampLine(desk(), address.stamp(desk().districts()::sign), address.screen()));
    }

    private static Component closing(WhatIfTables tables, WhatIfAddress address, Closes closes, Closing closing) {
        long alone = closing.services().stream().filter(loss -> !loss.elsewhere()).count();
        Map<String, Component> numbers = new LinkedHashMap<>();
        numbers.put("whatif.people.affected", tables.number(closing.people(), Who.PEOPLE, null));
        numbers.put("whatif.kilometres.added", new Span(new Bdi(tables.kilometres(closing.kilometresAdded()))));
        numbers.put("whatif.devices.due", tables.number(closing.devicesDue(), tables.due(closing.devicesDue(), closing.devicesPast()),
                Who.DEVICES, null));
        numbers.put("whatif.services.lost", new Span(FigureWords.number(alone)));
        String before = tables.before(closing);
        return said(numbers, closing.peopleWithoutSite() == 0
                ? before
                : before + " " + Labels.text("whatif.closes.no-site", closing.peopleWithoutSite()),
                tables.after(closing, alone));
    }

    private static Component beginning(WhatIfTables tables, Begins begins, Beginning beginning) {
        Map<String, Component> numbers = new LinkedHashMap<>();
        numbers.put("whatif.people.waiting", tables.number(beginning.people(), Who.PEOPLE, null));
        numbers.put("whatif.waiting.now", new Span(new Bdi(tables.days(beginning.waitingDays()))));
        numbers.put("whatif.kilometres.removed",
                tables.number(beginning.peopleNearer(), tables.kilometres(beginning.kilometresRemoved()), Who.TRAVELLED, null));
        if (beginning.ofProgramme()) {
            numbers.put("whatif.waiting.removed", beginning.waitingDaysRemoved() == null
                    ? new Span(Labels.text("figure.none"))
                    : tables.number(beginning.peopleWhoWaitLess(), tables.days(beginning.waitingDaysRemoved().doubleValue()),
                            Who.WAIT_LESS, null));
        }
        numbers.put("whatif.devices.due", tables.number(beginning.devicesDue(),
                tables.due(beginning.devicesDue(), beginning.devicesPast()), Who.DEVICES, null));
        return said(numbers, tables.before(beginning), tables.after(begins, beginning));
    }

    /** Before and after in words, with the numbers beneath. */
    private static Component said(Map<String, Component> numbers, String before, String after) {
        Div row = new Div();
        row.addClassName("what-if-numbers");
        numbers.forEach((name, number) -> {
            number.addClassName("count");
            Span words = new Span(Labels.text(name));
            words.addClassName("second");
            Div shown = new Div(number, words);
            shown.addClassNames("card", "what-if-number");
            row.add(shown);
        });
        Div said = new Div(paragraph("whatif.before", before), paragraph("whatif.after", after), row);
        said.addClassName("what-if-said");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private static Paragraph paragraph(String key, String sentence) {
        Span when = new Span(Labels.text(key));
        when.addClassName("what-if-when");
        Paragraph paragraph = new Paragraph(when);
        paragraph.add(new com.vaadin.flow.component.Text(" " + sentence));
        return paragraph;
    }

    private static Component part(String title, Component table) {
        Section part = new Section(new H2(Labels.text(title)), table);
        part.addClassName("part");
        return part;
    }
}
