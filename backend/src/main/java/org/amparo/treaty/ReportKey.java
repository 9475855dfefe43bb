package org.amparo.treaty;

import java.time.LocalDate;

/**
 * Which report.
 *
 * @param state ISO 3166 code of two letters
 * @param year calendar year that is reported on
 * @param framework whose actions are followed
 */
public record ReportKey(Kind kind, String state, int year, String framework) {

    /** What is written. */
    public enum Kind {
        /** The part on victim assistance of a yearly transparency report under Article 7, sent voluntarily in Form J. */
        ARTICLE_7_VA,
        /** How far a plan has come, by theme. */
        VA_PLAN
    }

    LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year, 12, 31);
    }

    /** What its numbers depend on. @param known place of the sealed order */
    public String stamp(long known) {
        return kind + ".1 " + state + " " + year + " " + framework + " @" + known;
    }
}
