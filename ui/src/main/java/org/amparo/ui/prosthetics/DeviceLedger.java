package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.LedgerDevice;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/**
 * Every device of a person's life on one line of time, a line for each limb: bars for the time with the person, lighter ones for the time
 * in the making, marks for what happened on the way, and from now on a band for when the next replacement is due. The same stands in a
 * table behind it.
 */
final class DeviceLedger extends Section {

    private static final long serialVersionUID = 1L;
    private static final int BEFORE_DUE_DAYS = 60;
    private static final int MOST_YEAR_LABELS = 8;
    private static final double PERCENT = 100;

    private final transient LocalDate today;
    private final String todayWords;
    private final transient LocalDate from;
    private final transient LocalDate to;

    /**
     * @param today the day up to which it tells: today, or a past one
     * @param todayWords what stands at that day
     */
    DeviceLedger(List<LedgerDevice> devices, LocalDate today, String todayWords) {
        this.today = today;
        this.todayWords = todayWords;
        addClassName("ledger");
        LocalDate first = devices.stream().map(one -> begin(one.device())).min(LocalDate::compareTo).orElse(today);
        LocalDate last = devices.stream().map(LedgerDevice::device).filter(row -> row.standing().stage().isWithThePerson())
                .map(DeviceRow::replacementDue).filter(due -> due != null && due.isAfter(today)).max(LocalDate::compareTo).orElse(today);
        from = first.withDayOfYear(1);
        to = last.plusMonths(3).withDayOfYear(1).plusYears(1);
        Map<String, List<LedgerDevice>> lines = new LinkedHashMap<>();
        devices.forEach(one -> lines.computeIfAbsent(limb(one.device()), limb -> new ArrayList<>()).add(one));
        Div chart = new Div();
        chart.addClassName("ledger-chart");
        lines.forEach((limb, ofLimb) -> chart.add(line(limb, ofLimb)));
        chart.add(years());
        Div box = new Div(chart);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("aria-label", Labels.text("ledger.chart"));
        add(box, legend(), new Details(Labels.text("ledger.table"), table(devices)));
    }

    private static LocalDate begin(DeviceRow row) {
        return row.deliveredOn() != null && row.deliveredOn().isBefore(row.referredOn()) ? row.deliveredOn() : row.referredOn();
    }

    /** "Left leg" for what goes on a limb, else the product itself. */
    private static String limb(DeviceRow row) {
        if (row.product() == null) {
            return Labels.text("device.unknown");
        }
        if (row.side() == null) {
            return Labels.text("ledger.body");
        }
        return switch (row.product()) {
            case LL_PROSTHESIS, LL_ORTHOSIS -> Labels.text("ledger.leg." + row.side());
            case UL_PROSTHESIS, UL_ORTHOSIS -> Labels.text("ledger.arm." + row.side());
            default -> Labels.of(row.product());
        };
    }

    /** Devices that overlap in time lie below each other. */
    private Component line(String limb, List<LedgerDevice> devices) {
        List<LocalDate> free = new ArrayList<>();
        Div tracks = new Div();
        tracks.addClassName("ledger-tracks");
        List<Div> lanes = new ArrayList<>();
        for (LedgerDevice device : devices) {
            LocalDate begin = begin(device.device());
            int lane = 0;
            while (lane < free.size() && free.get(lane).isAfter(begin)) {
                lane++;
            }
            if (lane == free.size()) {
                free.add(null);
                Div track = new Div();
                track.addClassName("ledger-track");
                lanes.add(track);
                tracks.add(track);
            }
            free.set(lane, end(device.device()));
            put(lanes.get(lane), device);
        }
        Div line = new Div(new H3(limb), tracks);
        line.addClassName("ledger-line");
        return line;
    }

    private LocalDate end(DeviceRow row) {
        return row.endedOn() != null
                ? row.endedOn()
                : row.standing().stage().isWithThePerson() && row.replacementDue().isAfter(today)
                        ? row.replacementDue()
                        : today;
    }

    private void put(Div track, LedgerDevice device) {
        DeviceRow row = device.device();
        LocalDate made = row.deliveredOn() == null ? row.endedOn() == null ? today : row.endedOn() : row.deliveredOn();
        if (row.referredOn().isBefore(made)) {
            track.add(place(new Span(), "ledger-making", row.referredOn(), made));
        }
        if (row.deliveredOn() == null) {
            track.add(bar(row, row.referredOn(), made, "ledger-open"));
            return;
        }
        LocalDate until = row.endedOn() == null ? today : row.endedOn();
        track.add(bar(row, row.deliveredOn(), until, row.endedOn() == null ? "ledger-had" : "ledger-over"));
        if (row.origin() != null) {
            track.add(place(new Span(), "ledger-unseen", row.deliveredOn(), row.referredOn().isBefore(until) ? row.referredOn() : until));
        }
        if (row.endedOn() == null) {
            LocalDate soon = row.replacementDue().minusDays(BEFORE_DUE_DAYS);
            LocalDate since = soon.isBefore(today) ? today : soon;
            LocalDate due = row.replacementDue().isAfter(since) ? row.replacementDue() : since.plusDays(BEFORE_DUE_DAYS);
            track.add(place(new Span(), "ledger-due", since, due));
        }
        for (LedgerDevice.Mark mark : device.marks()) {
            Span dot = new Span();
            dot.setTitle(words(mark));
            dot.getElement().setAttribute("aria-hidden", "true");
            track.add(place(dot, "ledger-mark ledger-" + mark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), mark.on(), null));
        }
    }

    private Anchor bar(DeviceRow row, LocalDate begin, LocalDate end, String look) {
        Anchor bar = new Anchor(Paths.device(row.orderId()), DeviceWords.brief(row));
        bar.getElement().setAttribute("aria-label",
                Labels.text("ledger.bar", DeviceWords.what(row), row.got() == null ? DateWords.of(begin) : DeviceWords.had(row),
                        row.endedOn() == null ? Labels.of(row.standing().stage()) : DateWords.of(end)));
        bar.getElement().setAttribute("title", DeviceWords.what(row));
        return place(bar, "ledger-bar " + look, begin, end);
    }

    private static String words(LedgerDevice.Mark mark) {
        String codes = DeviceWords.codes(mark.codes());
        return Labels.text("ledger.mark." + mark.kind()) + " " + DateWords.of(mark.on()) + (codes.isBlank() ? "" : ": " + codes);
    }

    private <C extends Component> C place(C part, String look, LocalDate begin, LocalDate end) {
        for (String name : look.split(" ")) {
            part.addClassName(name);
        }
        part.getElement().getStyle().set("inset-inline-start", percent(ChronoUnit.DAYS.between(from, begin)));
        if (end != null) {
            part.getElement().getStyle().set("inline-size", percent(ChronoUnit.DAYS.between(begin, end)));
        }
        return part;
    }

    private String percent(long days) {
        return String.format(Locale.ROOT, "%.3f%%", days * PERCENT / ChronoUnit.DAYS.between(from, to));
    }

    private Component years() {
        Div axis = new Div();
        axis.addClassName("ledger-years");
        axis.getElement().setAttribute("aria-hidden", "true");
        int every = Math.max(1, (int) Math.ceil((to.getYear() - from.getYear()) / (double) MOST_YEAR_LABELS));
        for (int year = from.getYear(); year < to.getYear(); year += every) {
            axis.add(place(new Span(String.valueOf(year)), "ledger-year", LocalDate.of(year, 1, 1), null));
        }
        axis.add(place(new Span(todayWords), "ledger-today", today, null));
        Div line = new Div(new Span(), axis);
        line.addClassName("ledger-line");
        return line;
    }

    private static Component legend() {
        Div legend = new Div();
        legend.addClassName("ledger-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (String look : List.of("had", "over", "unseen", "making", "due", "repair", "follow-up", "growth")) {
            Span sample = new Span();
            sample.addClassNames("ledger-sample", "ledger-" + look);
            legend.add(new Span(sample, new Span(Labels.text("ledger.legend." + look))));
        }
        return legend;
    }

    private static Component table(List<LedgerDevice> devices) {
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow heads = new NativeTableRow();
        for (String column : List.of("device", "delivered", "until", "stage", "due", "repairs", "follow-ups")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Labels.text("ledger.column." + column));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        head.add(heads);
        NativeTableBody body = new NativeTableBody();
        devices.forEach(device -> body.add(row(device)));
        NativeTable table = new NativeTable(head, body);
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("aria-label", Labels.text("ledger.table"));
        return box;
    }

    private static NativeTableRow row(LedgerDevice device) {
        DeviceRow row = device.device();
        NativeTableRow line = new NativeTableRow();
        NativeTableCell what = new NativeTableCell();
        what.add(new Anchor(Paths.device(row.orderId()), DeviceWords.what(row)));
        line.add(what, new NativeTableCell(DeviceWords.had(row)), new NativeTableCell(DateWords.of(row.endedOn())),
                new NativeTableCell(Labels.of(row.standing().stage())),
                new NativeTableCell(row.endedOn() == null ? DateWords.of(row.replacementDue()) : ""),
                new NativeTableCell(count(device, LedgerDevice.Kind.REPAIR)),
                new NativeTableCell(count(device, LedgerDevice.Kind.FOLLOW_UP)));
        return line;
    }

    private static String count(LedgerDevice device, LedgerDevice.Kind kind) {
        return String.valueOf(device.marks().stream().filter(mark -> mark.kind() == kind).count());
    }
}
