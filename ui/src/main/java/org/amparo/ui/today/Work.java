package org.amparo.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.TickBox;
import org.amparo.ui.kit.Tone;

/**
 * One row of today's work: state, what, whom, since when, and the one next action. Its words never give away a health or protection answer.
 *
 * @param whom person and file; an empty component when about nobody
 * @param day the day it is about, by which rows of one tone are ordered
 * @param since that day in words; empty when it says nothing
 * @param next null when there is nothing to open
 * @param tick how it is done on the spot; null when it is done elsewhere
 */
public record Work(Tone tone, String state, String what, Component whom, LocalDate day, String since, Next next, TickBox.Doing tick) {

    /** From how many months on a delay is told in months. */
    private static final int MONTHS_WORTH_A_MONTH = 2;

    /** Overdue work first, then what is due, then what others wait for; within each the longest waiting first. */
    public static final Comparator<Work> MOST_PRESSING_FIRST = Comparator.comparing(Work::tone).thenComparing(Work::day);

    /**
     * The next action.
     *
     * @param word on its button
     * @param label the same with what it is about, for those who hear the page
     */
    public record Next(String word, String label, String path, QueryParameters query) {
    }

    /**
     * The first so many, and where there are more a last row that says so and leads to all of them.
     *
     * @param found in their order, one more than is shown where there are more
     * @param all what leads to the whole list
     */
    public static <T> List<Work> first(int most, List<T> found, Function<T, Work> row, Next all) {
        if (found.size() <= most) {
            return found.stream().map(row).toList();
        }
        Work next = row.apply(found.get(most));
        return Stream.concat(found.stream().limit(most).map(row), Stream.of(new Work(next.tone(), Labels.text("today.more"),
                Labels.text("today.more.what", most), new Span(), next.day(), "", all, null))).toList();
    }

    /** Leads to a whole list. @param key of what the list is called */
    public static Next all(String key, String path) {
        String open = Labels.text("today.more.open");
        return new Next(open, Labels.text("today.action-on", open, Labels.text(key)), path, QueryParameters.empty());
    }

    /** Overdue after the day, due on the day, waiting before it. */
    public static Tone toneOf(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today) ? Tone.OVERDUE : dueOn.equals(today) ? Tone.DUE : Tone.WAITING;
    }

    /** "Overdue 3 d", "Overdue 5 months", "Overdue 2 years", "Due today", "In 2 d". */
    public static String stateOf(LocalDate dueOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(dueOn, today);
        if (days <= 0) {
            return Labels.text("today.due-in", -days);
        }
        Period late = Period.between(dueOn, today);
        if (late.toTotalMonths() < MONTHS_WORTH_A_MONTH) {
            return Labels.text("today.overdue", days);
        }
        return late.getYears() > 0
                ? Labels.text("today.overdue.years", late.getYears())
                : Labels.text("today.overdue.months", late.getMonths());
    }
}
