package org.amparo.export;

/**
 * Colours of charts on paper: those of the screens in light.
 *
 * @param strong of the pattern and the edge
 * @param soft under it
 * @param edge true when it has one
 */
record ChartTone(String strong, String soft, boolean edge) {

    static final String INK = "#14201F";
    static final String ACCENT = "#0B6B6B";
    static final String AXIS = "#52615F";
    static final String TARGET = "#7A5300";

    static ChartTone of(ChartPicture.Look look) {
        return switch (look) {
            case SOLID -> new ChartTone(ACCENT, ACCENT, true);
            case SLANTED -> new ChartTone("#1F5FA8", "#E8F1FC", true);
            case EDGED -> new ChartTone("#55605E", "#EDF0EF", true);
            case STRIPED -> new ChartTone(TARGET, "#FBF3DC", true);
            case HIDDEN -> new ChartTone("#55605E", "#FFFFFF", true);
            case GROUND -> new ChartTone("#F4F6F5", "#F4F6F5", false);
        };
    }
}
