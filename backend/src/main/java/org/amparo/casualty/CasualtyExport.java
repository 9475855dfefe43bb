package org.amparo.casualty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.export.ExportTable;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Reach;
import org.springframework.stereotype.Component;

/**
 * Casualty tables to be taken out. A file does not tell how many are in a cell with one to four people (domain 9.4); where one cell alone is
 * hidden so, the smallest of the others is hidden too, since the total would tell it.
 */
@Component
public class CasualtyExport {

    /** Fewer people than this are not told in a file. */
    static final int SMALLEST = 5;

    private final CasualtyQueries casualties;
    private final People people;

    CasualtyExport(CasualtyQueries casualties, People people) {
        this.casualties = casualties;
        this.people = people;
    }

    /** The table as it stands under its stamp. */
    @Needs(Permission.CASUALTY_COUNT_READ)
    public ExportTable table(Viewer viewer, CasualtyQuestion question, Locale locale) {
        ExportTable table = of(casualties.table(viewer, question), people, locale);
        Reach reach = Reach.of(viewer, Permission.CASUALTY_COUNT_READ);
        List<String> lines = new ArrayList<>(table.filter());
        lines.add(IndicatorWords.in(locale).reach(reach));
        return new ExportTable(table.title(), reach.stamp(table.stamp()), lines, table.columns(), table.personal(), table.rows());
    }

    /** A table that was counted, as a file tells it. */
    public static ExportTable of(CasualtyTable table, People people, Locale locale) {
        CasualtyWords words = CasualtyWords.in(locale);
        CasualtyQuestion question = table.question();
        List<ExportTable.Column> columns = new ArrayList<>();
        question.cuts().forEach(cut -> columns.add(ExportTable.text(words.cut(cut), tag(cut))));
        columns.add(ExportTable.number(words.people(), "#affected+casualties+num"));
        if (question.cuts().size() == 1) {
            columns.add(ExportTable.number(words.share(), "#indicator+casualties+share"));
        }
        columns.add(ExportTable.text(words.hidden(), "#status+suppressed"));
        Map<String, String> areas = AreaNames.names(people);
        Set<CasualtyTable.Cell> hidden = hidden(table.cells());
        List<List<?>> rows = new ArrayList<>();
        for (CasualtyTable.Cell cell : table.cells()) {
            List<Object> row = new ArrayList<>();
            for (int i = 0; i < question.cuts().size(); i++) {
                row.add(AreaNames.value(words, question.cuts().get(i), cell.values().get(i), areas));
            }
            row.add(hidden.contains(cell) ? null : cell.people());
            if (question.cuts().size() == 1) {
                row.add(share(table, cell, hidden));
            }
            row.add(hidden.contains(cell) ? words.fewer() : "");
            rows.add(row);
        }
        return new ExportTable(words.title(), question.stamp(), lines(table, words, areas), columns, false, ExportTable.rows(rows));
    }

    /** Percent of those of whom it is known, to a tenth; null for a hidden cell, and where it would tell how many are not known. */
    private static BigDecimal share(CasualtyTable table, CasualtyTable.Cell cell, Set<CasualtyTable.Cell> hidden) {
        boolean isUnknownHidden = hidden.stream().anyMatch(one -> CasualtyTable.UNKNOWN.equals(one.values().getFirst()));
        long known = table.known().getOrDefault(table.question().cuts().getFirst(), 0L);
        return hidden.contains(cell) || isUnknownHidden || CasualtyTable.UNKNOWN.equals(cell.values().getFirst()) || known == 0
                ? null
                : BigDecimal.valueOf(cell.people() * 100).divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP);
    }

    /** What is not in the total, and why, for a file or a document. */
    public static String beside(CasualtyTable table, Locale locale) {
        return beside(table, CasualtyWords.in(locale));
    }

    private static String beside(CasualtyTable table, CasualtyWords words) {
        return words.besideInFile(table, told(table.undated(), words), told(table.tooCoarse(), words), told(table.otherDevices(), words),
                told(table.inSeveral(), words));
    }

    private static String told(long people, CasualtyWords words) {
        return people > 0 && people < SMALLEST ? words.fewer() : String.valueOf(people);
    }

    private static List<String> lines(CasualtyTable table, CasualtyWords words, Map<String, String> areas) {
        List<String> lines = new ArrayList<>();
        CasualtyQuestion question = table.question();
        lines.add(question.from() + " – " + question.to());
        question.only().forEach((cut, values) -> lines.add(words.cut(cut) + ": "
                + String.join(", ", values.stream().map(value -> AreaNames.value(words, cut, value, areas)).toList())));
        lines.add(words.total() + ": " + told(table.total(), words));
        lines.add(beside(table, words));
        lines.add(words.underReporting());
        return lines;
    }

    /** Cells with one to four people; where that is one alone, the smallest of the others too. */
    static Set<CasualtyTable.Cell> hidden(List<CasualtyTable.Cell> cells) {
        Set<CasualtyTable.Cell> hidden = new HashSet<>(cells.stream().filter(cell -> cell.people() < SMALLEST).toList());
        if (hidden.size() == 1) {
            cells.stream().filter(cell -> !hidden.contains(cell)).min(Comparator.comparing(CasualtyTable.Cell::people))
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    private static String tag(CasualtyCut cut) {
        return switch (cut) {
            case YEAR -> "#date+year";
            case ADM1 -> "#adm1+name";
            case DEVICE -> "#event+type";
            case SEX -> "#group+sex";
            case AGE -> "#group+age";
            case OUTCOME -> "#group+outcome";
            case CIVIL_STATUS -> "#group+civil_status";
            case ACTIVITY -> "#group+activity";
            case SETTING -> "#loc+type";
            case REGISTER -> "#meta+source";
        };
    }
}
