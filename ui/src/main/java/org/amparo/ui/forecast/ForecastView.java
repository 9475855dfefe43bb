package org.amparo.ui.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.forecast.Backtest;
import org.amparo.forecast.Forecast;
import org.amparo.forecast.ForecastQueries;
import org.amparo.forecast.UnitCost;
import org.amparo.ui.forecast.ForecastTables.What;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Devices to be expected. Which centre and whether devices, repairs or money stands in the address. */
@Route(Paths.FORECAST)
@PermitAll
@Needs(Permission.FORECAST_READ)
class ForecastView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String CENTRE = "centre";
    private static final String WHAT = "what";
    private static final int FULL_HEIGHT = 100;

    private final transient ForecastQueries forecasts;
    private final transient Commands commands;
    private final transient CurrentViewer current;
    private final transient People people;
    private final transient DraftPlaces drafts;
    private transient UUID centre;
    private What what = What.REPLACEMENTS;

    ForecastView(ForecastQueries forecasts, Commands commands, CurrentViewer current, People people, DraftPlaces drafts) {
        this.forecasts = forecasts;
        this.commands = commands;
        this.current = current;
        this.people = people;
        this.drafts = drafts;
        addClassNames("page", "forecast");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        centre = asked.getSingleParameter(CENTRE).map(ForecastView::id).orElse(null);
        String word = asked.getSingleParameter(WHAT).orElse("");
        what = Arrays.stream(What.values()).filter(one -> one.name().equals(word)).findFirst().orElse(What.REPLACEMENTS);
        show();
    }

    /** A word in the address that is no centre shows all. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private void show() {
        removeAll();
        Forecast forecast = forecasts.forecast(current.get(), centre);
        PageHead head = new PageHead(Labels.text("menu.forecast"));
        add(head, centres());
        if (forecast.totals().isEmpty()) {
            add(new EmptyState("chart", Labels.text("forecast.none.title"), Labels.text("forecast.none.text")), costs(forecast));
            return;
        }
        head.beside(Labels.text("forecast.as-of", DateWords.of(forecast.asOf()), forecast.totals().getLast().inUse()));
        add(whats(), explained(), chart(forecast), ForecastTables.periods(forecast, forecast.totals(), what, Labels.text("forecast.device"),
                row -> ForecastTables.who(row.product(), row.children())), byCentre(forecast), past(), lasting(forecast), costs(forecast));
    }

    private Component explained() {
        Paragraph words = new Paragraph(Labels.text("forecast.explained"));
        words.addClassName("second");
        return words;
    }

    private Component centres() {
        Map<UUID, String> names = forecasts.centres(current.get()).stream()
                .collect(Collectors.toMap(team -> team, team -> people.teamName(team).orElse(Labels.text("forecast.some-centre"))));
        Div chips = chips("forecast.centres");
        chips.add(chip(Labels.text("forecast.all-centres"), null, what, centre == null));
        names.entrySet().stream().sorted(Map.Entry.comparingByValue(Labels.alphabetical())).forEach(team -> chips.add(chip(team.getValue(),
                team.getKey(), what, team.getKey().equals(centre))));
        chips.setVisible(names.size() > 1 || centre != null);
        return chips;
    }

    private Component whats() {
        Div chips = chips("forecast.whats");
        for (What one : What.values()) {
            chips.add(chip(Labels.text("forecast.what." + one), centre, one, one == what));
        }
        return chips;
    }

    private static Div chips(String name) {
        Div chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text(name));
        return chips;
    }

    private NativeButton chip(String words, UUID team, What shown, boolean pressed) {
        NativeButton chip = new NativeButton(words, click -> {
            Map<String, String> asked = new HashMap<>();
            asked.put(WHAT, shown.name());
            if (team != null) {
                asked.put(CENTRE, team.toString());
            }
            getUI().ifPresent(ui -> ui.navigate(Paths.FORECAST, QueryParameters.simple(asked)));
        });
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return chip;
    }

    /** Everything together, a bar for the interval of each period with a line at what is expected; the same stands in the last row below. */
    private Component chart(Forecast forecast) {
        Forecast.Row all = forecast.totals().getLast();
        int periods = forecast.periods().size();
        double[] low = new double[periods];
        double[] middle = new double[periods];
        double[] high = new double[periods];
        for (int p = 0; p < periods; p++) {
            switch (what) {
                case REPLACEMENTS -> take(all.replacements().get(p), p, low, middle, high);
                case REPAIRS -> take(all.repairs().get(p), p, low, middle, high);
                case COST -> {
                    if (!all.cost().isEmpty()) {
                        low[p] = all.cost().get(p).low().doubleValue();
                        middle[p] = all.cost().get(p).expected().doubleValue();
                        high[p] = all.cost().get(p).high().doubleValue();
                    }
                }
            }
        }
        double most = Arrays.stream(high).max().orElse(0);
        Div chart = new Div();
        chart.addClassName("forecast-chart");
        chart.getElement().setAttribute("aria-hidden", "true");
        for (int p = 0; p < periods && most > 0; p++) {
            chart.add(column(ForecastTables.name(forecast.periods().get(p)), low[p] / most, middle[p] / most, high[p] / most));
        }
        return chart;
    }

    private static void take(Forecast.Figure figure, int at, double[] low, double[] middle, double[] high) {
        low[at] = figure.low();
        middle[at] = figure.expected();
        high[at] = figure.high();
    }

    private static Component column(String name, double low, double middle, double high) {
        Span bar = new Span();
        bar.addClassName("forecast-bar");
        bar.getStyle().set("inset-block-end", percent(low)).set("block-size", percent(high - low));
        Span line = new Span();
        line.addClassName("forecast-middle");
        line.getStyle().set("inset-block-end", percent(middle));
        Div plot = new Div(bar, line);
        plot.addClassName("forecast-plot");
        Div column = new Div(plot, new Span(name));
        column.addClassName("forecast-column");
        return column;
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f%%", FULL_HEIGHT * share);
    }

    private Component byCentre(Forecast forecast) {
        Details details = new Details(Labels.text("forecast.by-centre"), ForecastTables.periods(forecast, forecast.rows(), what,
                Labels.text("forecast.centre-and-device"), row -> Labels.text("forecast.centre-device", row.centre() == null
                        ? Labels.text("forecast.no-centre")
                        : people.teamName(row.centre()).orElse(Labels.text("forecast.some-centre")),
                        ForecastTables.who(row.product(),
                                row.children()))));
        details.setVisible(forecast.rows().stream().map(Forecast.Row::centre).filter(Objects::nonNull).distinct().count() > 1);
        return details;
    }

    private Component past() {
        Backtest backtest = forecasts.backtest(current.get());
        Section card = card("forecast.past");
        if (backtest.checks().isEmpty()) {
            card.add(new Paragraph(Labels.text("forecast.past.none")));
            return card;
        }
        Paragraph summary = new Paragraph(Labels.text("forecast.past.summary", backtest.within(), backtest.checks().size(),
                (double) backtest.within() / backtest.checks().size(), Backtest.AIM));
        summary.addClassName("forecast-held");
        card.add(summary, new Details(Labels.text("forecast.past.quarters"), ForecastTables.backtest(backtest)));
        return card;
    }

    private static Component lasting(Forecast forecast) {
        Section card = card("forecast.lasting");
        Paragraph words = new Paragraph(Labels.text("forecast.lasting.explained"));
        words.addClassName("second");
        card.add(words, ForecastTables.estimates(forecast.estimates()));
        return card;
    }

    private Component costs(Forecast forecast) {
        List<UnitCost> costs = forecasts.costs(current.get());
        Section card = card("forecast.costs");
        card.add(new Paragraph(costs.isEmpty()
                ? Labels.text("forecast.costs.none")
                : costs.stream().map(cost -> Labels.text("forecast.costs.one", Labels.of(cost.product()),
                        ForecastTables.amount(cost.replacement(), cost.currency()), ForecastTables.amount(cost.repair(), cost.currency())))
                        .collect(Collectors.joining(" · "))));
        if (!forecast.withoutCost().isEmpty()) {
            Paragraph missing = new Paragraph(Labels.text("forecast.costs.missing", forecast.withoutCost().stream().map(Labels::of).collect(
                    Collectors.joining(", "))));
            missing.addClassName("second");
            card.add(missing);
        }
        if (current.get().may(Permission.UNIT_COST_SET)) {
            UnitCostForm form = new UnitCostForm(commands, current, drafts, costs, this::show);
            Details set = new Details(Labels.text("forecast.cost.set"), form);
            set.setOpened(form.isOpenWork());
            card.add(set);
        }
        return card;
    }

    private static Section card(String title) {
        Section card = new Section(new H2(Labels.text(title)));
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.forecast"));
    }
}
