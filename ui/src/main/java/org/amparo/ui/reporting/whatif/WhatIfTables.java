package org.amparo.ui.reporting.whatif;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Scope;
import org.amparo.reporting.Cut;
import org.amparo.reporting.ReportTables;
import org.amparo.reporting.WhatIfQueries.Begins;
import org.amparo.reporting.WhatIfQueries.Beginning;
import org.amparo.reporting.WhatIfQueries.Closing;
import org.amparo.reporting.WhatIfQueries.Gain;
import org.amparo.reporting.WhatIfQueries.Loss;
import org.amparo.reporting.WhatIfQueries.There;
import org.amparo.reporting.WhatIfQueries.Who;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.whatif.WhatIfAddress.Kind;
import org.amparo.vocabulary.ServiceCode;

/** Tables and sentences of one change; each number of people or devices opens its files. */
final class WhatIfTables {

    private final ReportDesk desk;
    private final WhatIfAddress address;

    WhatIfTables(ReportDesk desk, WhatIfAddress address) {
        this.desk = desk;
        this.address = address;
    }

    // --- words

    String siteName() {
        String provider = address.provider().flatMap(desk.providers()::name).orElse("");
        return address.oneSite().map(site -> Labels.text("whatif.site-of",
                SiteWords.of(desk, address.provider().orElseThrow()).getOrDefault(site, ""), provider)).orElse(provider);
    }

    /** Devices that are due, and those of them that are past it. */
    String due(long all, long past) {
        return past == 0 ? FigureWords.number(all) : Labels.text("whatif.devices.past", FigureWords.number(all), FigureWords.number(past));
    }

    private String areaName() {
        String area = desk.people().areas().stream().filter(one -> one.code().equals(address.area())).map(one -> one.name()).findFirst()
                .orElse(address.area());
        return address.district().isEmpty() ? area : Labels.text("whatif.place", address.district(), area);
    }

    String day() {
        return DateWords.of(address.when().orElseThrow());
    }

    String kilometres(double kilometres) {
        NumberFormat format = NumberFormat.getInstance(Labels.locale());
        format.setMaximumFractionDigits(0);
        return Labels.text("figure.km", format.format(kilometres));
    }

    String days(Double days) {
        return days == null ? Labels.text("figure.none") : Labels.text("figure.days", FigureWords.number(Math.round(days)));
    }

    private String days(Long days) {
        return days == null ? Labels.text("whatif.not-told") : Labels.text("figure.days", FigureWords.number(days));
    }

    /** Who comes to a site that closes. */
    String before(Closing closing) {
        return told("whatif.closes.before", siteName(), closing.people(), day());
    }

    /** A sentence that says whose people are counted, where it is not everybody. */
    private String told(String key, Object... values) {
        Scope scope = desk.reach().scope();
        return scope == Scope.ALL
                ? Labels.text(key, values)
                : Labels.text(key + "-reach", Stream.concat(Stream.of(values), Stream.of(Labels.text("figures.reach." + scope))).toArray());
    }

    /** What the people of a site that closes have afterwards. */
    String after(Closing closing, long alone) {
        if (closing.services().isEmpty()) {
            return told("whatif.closes.nobody");
        }
        List<String> sentences = new ArrayList<>();
        if (closing.kilometresAdded() > 0) {
            sentences.add(Labels.text("whatif.closes.farther", kilometres(closing.kilometresAdded())));
        }
        long longest = closing.services().stream().map(Loss::waitingDaysAdded).filter(Objects::nonNull).mapToLong(Long::longValue).max()
                .orElse(0);
        if (longest > 0) {
            sentences.add(Labels.text("whatif.closes.longer", longest));
        }
        long unplaced = closing.services().stream().filter(loss -> loss.nextProvider() == null && loss.elsewhere()).count();
        if (unplaced > 0) {
            sentences.add(Labels.text("whatif.closes.unplaced", unplaced));
        }
        if (alone > 0) {
            sentences.add(Labels.text("whatif.closes.alone", alone));
        }
        return sentences.isEmpty() ? Labels.text("whatif.closes.same") : String.join(" ", sentences);
    }

    /** How the people of a place wait now. */
    String before(Beginning beginning) {
        String key = beginning.people() == 0 ? "whatif.begins.nobody" : "whatif.begins.before";
        return told(key, beginning.people(), areaName(), days(beginning.waitingDays()));
    }

    String after(Begins begins, Beginning beginning) {
        List<String> sentences = new ArrayList<>();
        Long months = beginning.monthsToServe(begins.peopleAMonth());
        if (months != null && months > 0) {
            sentences.add(Labels.text("whatif.begins.served", months, begins.peopleAMonth(), day()));
        }
        if (begins.peopleAMonth() != null && !beginning.ofProgramme()) {
            sentences.add(Labels.text("whatif.begins.not-all"));
        }
        if (beginning.peopleWhoWaitLess() > 0) {
            sentences.add(Labels.text("whatif.begins.sooner", beginning.peopleWhoWaitLess(), beginning.waitingDaysRemoved()));
        }
        if (beginning.peopleNearer() > 0) {
            sentences.add(Labels.text(begins.point() == null ? "whatif.begins.nearer" : "whatif.begins.nearer-there",
                    beginning.peopleNearer(), kilometres(beginning.kilometresRemoved())));
        }
        if (beginning.peopleOfNoWay() > 0) {
            sentences.add(Labels.text("whatif.begins.no-way", beginning.peopleOfNoWay()));
        }
        return sentences.isEmpty() ? Labels.text("whatif.begins.unknown") : String.join(" ", sentences);
    }

    // --- numbers

    Component number(long count, Who who, ServiceCode service) {
        return number(count, FigureWords.number(count), who, service);
    }

    Component number(long count, String words, Who who, ServiceCode service) {
        return new Span(NumberTable.linked(words, count == 0 ? null : files(who, service), readOut(words, who, service)));
    }

    private String files(Who who, ServiceCode service) {
        Map<String, String> further = new LinkedHashMap<>();
        further.put(WhatIfFilesView.WHO, who.name());
        if (service != null) {
            further.put(WhatIfFilesView.OF, service.name());
        }
        return address.files(further);
    }

    private static String readOut(String words, Who who, ServiceCode service) {
        return Labels.text("figure.open", words, Labels.text("whatif.who." + who),
                service == null ? Labels.text("figure.together") : Labels.of(service));
    }

    // --- tables

    /** What people of each service would go to instead. */
    Component losses(Closing closing) {
        Map<UUID, String> names = desk.providers().names(closing.services().stream().map(Loss::nextProvider).filter(Objects::nonNull)
                .distinct().toList());
        NumberTable table = new NumberTable(Labels.text("whatif.losses"), List.of(Labels.text("whatif.service")),
                List.of(Labels.text("whatif.people.now"), Labels.text("whatif.next"), Labels.text("whatif.next.km"),
                        Labels.text("whatif.kilometres.together"), Labels.text("whatif.waiting.here"),
                        Labels.text("whatif.waiting.there"), Labels.text("whatif.waiting.added")));
        table.tagged("#service+code", "#affected+num", "#org+next", "#distance+num", "#distance+total+num", "#indicator+wait+before+num",
                "#indicator+wait+after+num", "#indicator+wait+difference+num");
        closing.services().forEach(loss -> {
            NativeTableRow row = table.row(List.of(new Bdi(Labels.of(loss.service()))));
            people(row, loss.people(), Who.PEOPLE, loss.service());
            row.addDataCell().add(new Bdi(next(loss, names)));
            amount(row, loss.kilometres(), loss.kilometres() == null ? null : kilometres(loss.kilometres()));
            amount(row, ReportTables.told(loss.people()) == null ? null : loss.kilometresAdded(),
                    loss.kilometresAdded() == null ? null : kilometres(loss.kilometresAdded()));
            amount(row, loss.waitingDays(), days(loss.waitingDays()));
            amount(row, loss.nextWaitingDays(), days(loss.nextWaitingDays()));
            Long added = loss.waitingDaysAdded();
            amount(row, added, added == null ? null : (added > 0 ? "+" : "") + days(added));
        });
        return out(table);
    }

    /** The next provider; of one that keeps other sites, which of them. */
    private String next(Loss loss, Map<UUID, String> names) {
        if (loss.nextProvider() == null) {
            return nowhereNear(loss.elsewhere());
        }
        String name = names.getOrDefault(loss.nextProvider(), "");
        return address.provider().filter(loss.nextProvider()::equals).map(same -> Labels.text("whatif.site-of",
                SiteWords.of(desk, same).getOrDefault(loss.nextSite(), ""), name)).orElse(name);
    }

    private static String nowhereNear(boolean elsewhere) {
        return Labels.text(elsewhere ? "whatif.next.unplaced" : "whatif.next.none");
    }

    Component gains(Begins begins, Beginning beginning) {
        NumberTable table = new NumberTable(Labels.text("whatif.gains"), List.of(Labels.text("whatif.service")),
                List.of(Labels.text("whatif.people.waiting"), Labels.text("whatif.waiting.now"), Labels.text("whatif.nearest"),
                        Labels.text("whatif.waiting.there"), Labels.text("whatif.waiting.removed")));
        table.tagged("#service+code", "#inneed+num", "#indicator+wait+before+num", "#org+next", "#indicator+wait+next+num",
                "#indicator+wait+less+num");
        Map<UUID, String> names = desk.providers().names(beginning.services().stream().map(Gain::nextProvider).filter(Objects::nonNull)
                .distinct().toList());
        beginning.services().forEach(gain -> {
            NativeTableRow row = table.row(List.of(new Bdi(Labels.of(gain.service()))));
            people(row, gain.people(), Who.PEOPLE, gain.service());
            amount(row, ReportTables.told(gain.people()) == null ? null : gain.waitingDays(),
                    gain.waitingDays() == null ? null : days(gain.waitingDays()));
            row.addDataCell().add(new Bdi(gain.nextProvider() == null
                    ? nowhereNear(gain.elsewhere())
                    : names.getOrDefault(gain.nextProvider(), "")));
            amount(row, gain.nextWaitingDays(), days(gain.nextWaitingDays()));
            amount(row, ReportTables.told(gain.people()) == null ? null : gain.waitingDaysRemoved(),
                    gain.waitingDaysRemoved() == null ? null : days(gain.waitingDaysRemoved()));
        });
        NativeTableRow total = table.total(new Span(Labels.text("figure.together")), 1);
        people(total, beginning.people(), Who.PEOPLE, null);
        amount(total, beginning.waitingDays(), days(beginning.waitingDays()));
        total.addDataCell();
        total.addDataCell();
        Long removed = beginning.waitingDaysRemoved();
        amount(total, removed, removed == null ? null : days(removed));
        return out(table);
    }

    /** Where the people live. */
    Component places(List<There> places) {
        Map<String, String> areas = desk.people().areas().stream().collect(Collectors.toMap(one -> one.code(), one -> one.name(),
                (one, other) -> one));
        CutWords words = CutWords.of(desk);
        Map<String, String> named = desk.districts().names();
        NumberTable table = new NumberTable(Labels.text("whatif.places"), List.of(CutWords.of(Cut.ADM1), CutWords.of(Cut.ADM2)),
                List.of(Labels.text("whatif.people.affected"), Labels.text("whatif.devices.due")));
        table.tagged(ReportTables.tag(Cut.ADM1), ReportTables.tag(Cut.ADM2), "#affected+num", "#indicator+devices+num");
        places.forEach(there -> {
            NativeTableRow row = table.row(List.of(
                    new Bdi(there.adm1() == null ? Labels.text("figure.not-known") : areas.getOrDefault(there.adm1(), there.adm1())),
                    new Bdi(there.district() == null
                            ? Labels.text("figure.not-known")
                            : named.getOrDefault(there.district(), words.of(Cut.ADM2, there.district())))));
            NumberTable.people(row, there.people(), null, null);
            NumberTable.people(row, there.devicesDue(), null, null);
        });
        return out(table);
    }

    private void people(NativeTableRow row, long people, Who who, ServiceCode service) {
        String words = FigureWords.number(people);
        NumberTable.people(row, people, people == 0 ? null : files(who, service), readOut(words, who, service));
    }

    private static void amount(NativeTableRow row, Object value, String words) {
        NumberTable.keep(NumberTable.number(row, words == null ? Labels.text("figure.none") : words), value);
    }

    private Component out(NumberTable table) {
        String what = address.kind() == Kind.CLOSES
                ? Labels.text("whatif.file.closes", siteName(), day())
                : Labels.text("whatif.file.begins", areaName(), day());
        return ExportedTable.of(desk, table, table.name(), address.stamp(desk.districts()::sign), List.of(what));
    }
}
