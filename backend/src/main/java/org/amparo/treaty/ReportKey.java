package org.amparo.treaty;

import java.time.LocalDate;

/**
 * Which report.
 *
 * @param state ISO 3166 code of two letters
 * @param year calendar year that is reported on
 * @param framework whose actions are followed
 * @param to last day of that year that is looked at
 */
public record ReportKey(Kind kind, String state, int year, String framework, LocalDate to) {

    /** What is written. */
    public enum Kind {
        /** The part on victim assistance of a yearly transparency report under Article 7, sent voluntarily in Form J. */
        ARTICLE_7_VA,
        /** How far a plan has come, by theme. */
        VA_PLAN
    }

    /** @throws IllegalArgumentException when the last day is of another year */
    public ReportKey {
        if (to.getYear() != year) {
            throw new IllegalArgumentException("The last day of a report is of its year");
        }
    }

    /** The whole of a calendar year. */
    public ReportKey(Kind kind, String state, int year, String framework) {
        this(kind, state, year, framework, LocalDate.of(year, 12, 31));
    }

    public LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    /** True when days of the year are left out. */
    public boolean isOfPartOfYear() {
        return !to.equals(LocalDate.of(year, 12, 31));
    }

    /** Days ahead are left out: needs would be unmet and devices past due that are neither yet. */
    ReportKey notAfter(LocalDate today) {
        return to.isAfter(today) && year == today.getYear() ? new ReportKey(kind, state, year, framework, today) : this;
    }

    /** What its words belong to; they are of the year, on whichever day it is looked at. */
    public String ofWords() {
        return kind + " " + state + " " + year + " " + framework;
    }

    /** What its numbers depend on. @param known place of the sealed order */
    public String stamp(long known) {
        return kind + ".2 " + state + " " + from() + "/" + to + " " + framework + " @" + known;
    }
}
