package org.amparo.ui.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.amparo.forecast.Backtest;
import org.amparo.forecast.Estimate;
import org.amparo.forecast.Forecast;
import org.amparo.forecast.Forecast.Figure;
import org.amparo.forecast.Forecast.Money;
import org.amparo.forecast.Forecast.Period;
import org.amparo.forecast.Forecast.Row;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

/** The forecast as tables. */
final class ForecastTables {

    /** What a table of periods shows. */
    enum What {
        REPLACEMENTS, REPAIRS, COST
    }

    private static final int GROWN_UP = 18;
    private static final double SMALL = 9.95;

    private ForecastTables() {
    }

    /** Lines with a column for each period and one for all of them. @param first what a line is about */
    static Component periods(Forecast forecast, List<Row> rows, What what, String heading, Function<Row, String> first) {
        List<String> heads = new ArrayList<>(List.of(heading, Labels.text("forecast.in-use")));
        forecast.periods().forEach(period -> heads.add(name(period)));
        heads.add(Labels.text("forecast.all-periods"));
        NativeTable table = table(heads, 1);
        for (Row row : rows) {
            NativeTableRow line = row.product() == null ? table.getFoot().addRow() : table.getBody().addRow();
            head(line, new Bdi(first.apply(row)));
            number(line, Labels.text("kit.number", row.inUse()));
            switch (what) {
                case REPLACEMENTS -> row.replacements().forEach(figure -> figure(line, figure));
                case REPAIRS -> row.repairs().forEach(figure -> figure(line, figure));
                case COST -> costs(line, row, forecast);
            }
        }
        return box(table, Labels.text("forecast.what." + what));
    }

    private static void costs(NativeTableRow line, Row row, Forecast forecast) {
        if (row.cost().isEmpty()) {
            NativeTableCell cell = line.addDataCell();
            cell.setText(Labels.text("forecast.no-cost"));
            cell.addClassName("second");
            cell.getElement().setAttribute("colspan", String.valueOf(forecast.periods().size() + 1));
        }
        row.cost().forEach(money -> money(line, money, forecast.currency()));
    }

    static String name(Period period) {
        String quarter = Labels.text("forecast.quarter", period.quarter(), String.valueOf(period.to().getYear()));
        return period.isRest() ? Labels.text("forecast.rest", quarter) : quarter;
    }

    private static void figure(NativeTableRow line, Figure figure) {
        two(line, expected(figure.expected()), Labels.text("forecast.between", Labels.text("kit.number", figure.low()),
                Labels.text("kit.number", figure.high())));
    }

    /** One digit behind the point where the count is small. */
    private static String expected(double count) {
        NumberFormat format = NumberFormat.getInstance(Labels.locale());
        format.setMaximumFractionDigits(count < SMALL ? 1 : 0);
        return format.format(count);
    }

    private static void money(NativeTableRow line, Money money, String currency) {
        two(line, amount(money.expected(), currency),
                Labels.text("forecast.between", amount(money.low(), null), amount(money.high(), null)));
    }

    /** @param currency null for the number alone */
    static String amount(BigDecimal amount, String currency) {
        NumberFormat format = currency == null
                ? NumberFormat.getInstance(Labels.locale())
                : NumberFormat.getCurrencyInstance(Labels.locale());
        if (currency != null) {
            format.setCurrency(Currency.getInstance(currency));
        }
        format.setMaximumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }

    private static void two(NativeTableRow line, String one, String other) {
        NativeTableCell cell = line.addDataCell();
        cell.addClassName("num");
        Div beside = new Div(new Bdi(other));
        beside.addClassName("second");
        cell.add(new Bdi(one), beside);
    }

    /** How long each kind of device is taken to last, and from what. */
    static Component estimates(List<Estimate> estimates) {
        NativeTable table = table(
                List.of(Labels.text("forecast.device"), Labels.text("forecast.source"), Labels.text("forecast.used-months"),
                        Labels.text("forecast.table-months"), Labels.text("forecast.observed-months"), Labels.text("forecast.lasting-1"),
                        Labels.text("forecast.lasting-2"), Labels.text("forecast.repairs-a-year")),
                2);
        for (Estimate estimate : estimates) {
            NativeTableRow line = table.getBody().addRow();
            head(line, new Bdi(kind(estimate)));
            NativeTableCell source = line.addDataCell();
            Div beside = new Div(Labels.text("forecast.lives", estimate.devices(), estimate.ended()));
            beside.addClassName("second");
            source.add(new Span(Labels.of(estimate.source())), beside);
            number(line, Labels.text("forecast.months", expected(estimate.usedMonths())));
            number(line, Labels.text("forecast.months", String.valueOf(estimate.tableMonths())));
            number(line, estimate.observedMonths() == null ? "–" : Labels.text("forecast.months", expected(estimate.observedMonths())));
            number(line, estimate.lastingYear() == null ? "–" : String.valueOf(estimate.lastingYear()));
            number(line, estimate.lastingTwoYears() == null ? "–" : String.valueOf(estimate.lastingTwoYears()));
            NativeTableCell repairs = line.addDataCell();
            repairs.addClassName("num");
            Div from = new Div(Labels.text("forecast.repairs-from." + estimate.repairsFrom()));
            from.addClassName("second");
            repairs.add(new Span(expected(estimate.repairsPerYear())), from);
        }
        return box(table, Labels.text("forecast.lasting"));
    }

    private static String kind(Estimate estimate) {
        String age = estimate.fromAge() == 0 && estimate.toAge() >= GROWN_UP
                ? Labels.text("forecast.any-age")
                : estimate.toAge() > GROWN_UP
                        ? Labels.text("forecast.age-from", estimate.fromAge())
                        : Labels.text("forecast.age", estimate.fromAge(), estimate.toAge());
        String what = Labels.text("forecast.kind", Labels.of(estimate.product()), age);
        return estimate.heavyLabour() ? Labels.text("forecast.heavy", what) : what;
    }

    /** Past quarters, the latest first, with whether what came lay in the interval. */
    static Component backtest(Backtest backtest) {
        NativeTable table = table(
                List.of(Labels.text("forecast.past-quarter"), Labels.text("forecast.device"), Labels.text("forecast.counted"),
                        Labels.text("forecast.forecast"), Labels.text("forecast.came"), Labels.text("forecast.within")),
                3);
        for (Backtest.Check check : backtest.checks()) {
            NativeTableRow line = table.getBody().addRow();
            head(line, new Bdi(name(check.quarter())));
            line.addDataCell().add(new Bdi(who(check.product(), check.children())));
            line.addDataCell().setText(Labels.text("forecast.what." + check.what()));
            figure(line, check.forecast());
            number(line, Labels.text("kit.number", check.came()));
            line.addDataCell().add(check.isWithin()
                    ? Tone.DONE.label(Labels.text("forecast.held"))
                    : Tone.DUE.label(Labels.text("forecast.missed")));
        }
        return box(table, Labels.text("forecast.past"));
    }

    static String who(org.amparo.vocabulary.AssistiveProduct product, Boolean children) {
        return product == null
                ? Labels.text("forecast.everything")
                : Labels.text(children ? "forecast.children" : "forecast.grown-ups", Labels.of(product));
    }

    // --- tables

    /** @param numbersFrom first column with numbers */
    private static NativeTable table(List<String> heads, int numbersFrom) {
        NativeTable table = new NativeTable();
        NativeTableRow row = table.getHead().addRow();
        for (int i = 0; i < heads.size(); i++) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(heads.get(i));
            cell.getElement().setAttribute("scope", "col");
            if (i >= numbersFrom) {
                cell.addClassName("num");
            }
        }
        return table;
    }

    private static void head(NativeTableRow line, Component words) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(words);
    }

    private static void number(NativeTableRow line, String number) {
        NativeTableCell cell = line.addDataCell();
        cell.addClassName("num");
        cell.add(new Bdi(number));
    }

    private static Component box(NativeTable table, String name) {
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", name);
        return box;
    }
}
