package org.amparo.schedule;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyExport;
import org.amparo.casualty.CasualtyQueries;
import org.amparo.casualty.CasualtyQuestion;
import org.amparo.export.ExportContent;
import org.amparo.export.ExportFormat;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.treaty.ReportKey;
import org.amparo.treaty.TreatyDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes a file's content of an order, for one viewer and one day, as known at that moment. */
@Component
class Orders {

    private static final int MOST_CUTS = 5;

    private final IndicatorQueries indicators;
    private final ReportTables tables;
    private final CasualtyQueries casualties;
    private final CasualtyExport casualtyTables;
    private final TreatyDocument treaties;
    private final ObjectProvider<ReportWords> words;

    Orders(IndicatorQueries indicators, ReportTables tables, CasualtyQueries casualties, CasualtyExport casualtyTables,
            TreatyDocument treaties, ObjectProvider<ReportWords> words) {
        this.indicators = indicators;
        this.tables = tables;
        this.casualties = casualties;
        this.casualtyTables = casualtyTables;
        this.treaties = treaties;
        this.words = words;
    }

    /** @throws org.amparo.platform.RuleBroken schedule.order for what cannot be counted, schedule.format for a format it has not */
    static void check(ReportOrder order, ExportFormat format) {
        List<ExportFormat> formats = order.kind() == ReportOrder.Kind.TREATY ? ExportFormat.ofDocuments() : ExportFormat.ofTables();
        require(formats.contains(format), "schedule.format", "format");
        boolean isCountable = switch (order.kind()) {
            case FIGURE -> known(Cut.values(), order) && order.cuts().size() <= MOST_CUTS
                    && Indicators.all().stream().anyMatch(one -> one.id().equals(order.subject()) && isDivided(one, order));
            case CASUALTIES -> known(CasualtyCut.values(), order) && order.cuts().size() <= CasualtyQuestion.MOST_CUTS;
            case TREATY -> order.subject().matches("(ARTICLE_7_VA|VA_PLAN)/[A-Z]{2}/[A-Z_]{1,30}") && order.cuts().isEmpty();
        };
        require(isCountable && order.cuts().stream().distinct().count() == order.cuts().size(), "schedule.order", "order");
    }

    private static boolean known(Enum<?>[] codes, ReportOrder order) {
        Set<String> names = new java.util.HashSet<>(Arrays.stream(codes).map(Enum::name).toList());
        return names.containsAll(order.cuts()) && names.containsAll(order.held().keySet());
    }

    private static boolean isDivided(Indicator indicator, ReportOrder order) {
        return order.cuts().stream().map(Cut::valueOf).allMatch(indicator.cuts()::contains)
                && order.held().keySet().stream().map(Cut::valueOf).allMatch(indicator::isHeldBy);
    }

    ExportContent content(Viewer viewer, ReportOrder order, Period period, LocalDate day, Locale locale) {
        Period.Days days = period.of(day);
        return switch (order.kind()) {
            case FIGURE -> figure(viewer, order, days, locale);
            case CASUALTIES -> casualtyTables.table(viewer, casualties(viewer, order, days), locale);
            case TREATY -> treaties.document(viewer, treaty(order, days), null, locale);
        };
    }

    private ExportContent figure(Viewer viewer, ReportOrder order, Period.Days days, Locale locale) {
        Indicator indicator = Indicators.of(order.subject());
        Map<Cut, Set<String>> held = new EnumMap<>(Cut.class);
        order.held().forEach((cut, values) -> held.put(Cut.valueOf(cut), values));
        Question question = new Question(indicator, days.from(), days.to(), indicators.knownNow(viewer),
                order.cuts().stream().map(Cut::valueOf).toList(), held);
        ReportTables.CutWords cuts = words.getIfAvailable(() -> any -> CODES).in(locale);
        List<String> filter = held.entrySet().stream().map(cut -> cuts.name(cut.getKey()) + ": "
                + String.join(", ", cut.getValue().stream().map(value -> cuts.value(cut.getKey(), value)).toList())).toList();
        return tables.figure(viewer, question, filter, cuts, locale);
    }

    /** Where no screen is installed beside the product, codes stand for themselves. */
    private static final ReportTables.CutWords CODES = new ReportTables.CutWords() {
        @Override
        public String name(Cut cut) {
            return cut.name();
        }

        @Override
        public String value(Cut cut, String value) {
            return value;
        }
    };

    private CasualtyQuestion casualties(Viewer viewer, ReportOrder order, Period.Days days) {
        Map<CasualtyCut, Set<String>> held = new EnumMap<>(CasualtyCut.class);
        order.held().forEach((cut, values) -> held.put(CasualtyCut.valueOf(cut), values));
        return new CasualtyQuestion(days.from(), days.to(), casualties.knownNow(viewer), false,
                order.cuts().stream().map(CasualtyCut::valueOf).toList(), held);
    }

    /** A treaty report is about the calendar year in which its period ends, up to the last day of it. */
    static ReportKey treaty(ReportOrder order, Period.Days days) {
        String[] subject = order.subject().split("/");
        return new ReportKey(ReportKey.Kind.valueOf(subject[0]), subject[1], days.to().getYear(), subject[2], days.to());
    }
}
