package org.amparo.schedule;

import java.util.Locale;
import org.amparo.reporting.ReportTables;

/** Words of cuts and their values for files that nobody is looking at while they are written; screens have them. */
@FunctionalInterface
public interface ReportWords {

    ReportTables.CutWords in(Locale locale);
}
