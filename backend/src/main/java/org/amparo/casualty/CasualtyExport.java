package org.amparo.casualty;

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
        return of(casualties.table(viewer, question), people, locale);
    }

    /** A table that was counted, as a file tells it. */
    public static ExportTable of(CasualtyTable table, People people, Locale locale) {
        CasualtyWords words = CasualtyWords.in(locale);
        CasualtyQuestion question = table.question();
        List<ExportTable.Column> columns = new ArrayList<>();
        question.cuts().forEach(cut -> columns.add(ExportTable.text(words.cut(cut), tag(cut))));
        columns.add(ExportTable.number(words.people(), "#affected+casualties+num"));
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
            row.add(hidden.contains(cell) ? words.fewer() : "");
            rows.add(row);
        }
        return new ExportTable(words.title(), question.stamp(), lines(table, words, areas), columns, false, ExportTable.rows(rows));
    }

    private static List<String> lines(CasualtyTable table, CasualtyWords words, Map<String, String> areas) {
        List<String> lines = new ArrayList<>();
        CasualtyQuestion question = table.question();
        lines.add(question.from() + " – " + question.to());
        question.only().forEach((cut, values) -> lines.add(words.cut(cut) + ": "
                + String.join(", ", values.stream().map(value -> AreaNames.value(words, cut, value, areas)).toList())));
        boolean small = table.total() > 0 && table.total() < SMALLEST;
        lines.add(words.total() + ": " + (small ? words.fewer() : table.total()));
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
