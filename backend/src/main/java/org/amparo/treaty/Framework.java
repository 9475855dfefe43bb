package org.amparo.treaty;

/** A plan that States agreed on, or the country's own. @param fromYear null when it is not told @param toYear the same */
public record Framework(String code, String title, Integer fromYear, Integer toYear, String source, boolean verified) {

    /** The country's own plan, whose actions the programme enters. */
    public static final String NATIONAL = "NATIONAL";
}
