package org.amparo.ui.kit;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.casualty.CasualtyCut;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.schedule.ReportOrder;
import org.amparo.ui.shell.Paths;

/** The report that is to come by itself, as it stands in an address; its days are chosen in the form. Codes only, nothing personal. */
public final class ScheduleAddress {

    private static final String ORDER = "order";
    private static final String WHICH = "which";
    private static final String BY = "by";

    private ScheduleAddress() {
    }

    /** Where the form opens with the same figure, divided and held alike. */
    public static String of(Question question) {
        Map<String, Set<String>> held = new TreeMap<>();
        question.only().forEach((cut, values) -> held.put(cut.name(), values));
        return of(new ReportOrder(ReportOrder.Kind.FIGURE, question.indicator().id(), question.cuts().stream().map(Cut::name).toList(),
                held));
    }

    /** Where the form opens with an order. */
    public static String of(ReportOrder order) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(ORDER, List.of(order.kind().name()));
        if (!order.subject().isEmpty()) {
            parameters.put(WHICH, List.of(order.subject()));
        }
        if (!order.cuts().isEmpty()) {
            parameters.put(BY, order.cuts());
        }
        order.held().forEach((cut, values) -> parameters.put(cut, List.copyOf(values)));
        return Paths.SCHEDULES + "?" + new QueryParameters(parameters).getQueryString();
    }

    /** True when an address asks for the form. */
    public static boolean asks(QueryParameters query) {
        return query.getSingleParameter(ORDER).isPresent();
    }

    /** @return empty when something in it is no such report, division or filter */
    public static Optional<ReportOrder> read(QueryParameters query) {
        Optional<ReportOrder.Kind> kind = query.getSingleParameter(ORDER).flatMap(word -> Arrays.stream(ReportOrder.Kind.values())
                .filter(one -> one.name().equals(word)).findFirst());
        Map<String, Set<String>> held = new TreeMap<>();
        query.getParameters().keySet().stream().filter(key -> !key.isEmpty() && key.equals(key.toUpperCase(Locale.ROOT)))
                .forEach(key -> held.put(key, new TreeSet<>(query.getParameters(key))));
        return kind.map(one -> new ReportOrder(one, query.getSingleParameter(WHICH).orElse(""), query.getParameters(BY), held))
                .filter(ScheduleAddress::isKnown);
    }

    private static boolean isKnown(ReportOrder order) {
        return switch (order.kind()) {
            case FIGURE -> Indicators.all().stream().anyMatch(one -> one.id().equals(order.subject())) && known(Cut.values(), order);
            case CASUALTIES -> known(CasualtyCut.values(), order);
            case TREATY -> order.subject().matches("(ARTICLE_7_VA|VA_PLAN)/[A-Z]{2}/[A-Z_]{1,30}") && order.cuts().isEmpty()
                    && order.held().isEmpty();
        };
    }

    private static boolean known(Enum<?>[] codes, ReportOrder order) {
        Set<String> names = Set.copyOf(Arrays.stream(codes).map(Enum::name).toList());
        return names.containsAll(order.cuts()) && names.containsAll(order.held().keySet());
    }
}
