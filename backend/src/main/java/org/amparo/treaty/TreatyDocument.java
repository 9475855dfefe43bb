package org.amparo.treaty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.casualty.CasualtyExport;
import org.amparo.casualty.CasualtyTable;
import org.amparo.casualty.CasualtyWords;
import org.amparo.export.ExportDocument;
import org.amparo.export.ExportTable;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.springframework.stereotype.Component;

/**
 * A report as a document. It names nobody, tells no area below the whole of the viewer's reach, and hides one to four people, in a share also
 * where the others of it are so few.
 */
@Component
public class TreatyDocument {

    private static final int SMALLEST = 5;

    private final TreatyReports reports;
    private final People people;

    TreatyDocument(TreatyReports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    /** The report as it stands, with its newest words. @param known place of the sealed order; null for what is known now */
    @Needs(Permission.TREATY_READ)
    public ExportDocument document(Viewer viewer, ReportKey key, Long known, Locale locale) {
        return of(reports.report(viewer, key, known), people, locale);
    }

    static ExportDocument of(TreatyReport report, People people, Locale locale) {
        TreatyWords words = TreatyWords.in(locale);
        ReportKey key = report.key();
        List<String> lines = new ArrayList<>(List.of(words.text("treaty.for", words.state(key.state()), String.valueOf(key.year()))));
        lines.add(words.text("treaty.plan", checked(report.framework().title(), report.framework().verified(), words)));
        if (key.isOfPartOfYear()) {
            lines.add(words.text("treaty.so-far", words.day(key.to())));
        }
        if (key.kind() == ReportKey.Kind.ARTICLE_7_VA) {
            lines.add(words.text("treaty.voluntary"));
        }
        List<ExportDocument.Part> parts = new ArrayList<>();
        Set<TreatyReport.Line> hidden = hidden(report);
        for (TreatyReport.Section section : report.sections()) {
            parts.add(new ExportDocument.Heading(1, words.section(section.code())));
            boolean empty = section.narrative() == null || section.narrative().words().isEmpty();
            parts.add(new ExportDocument.Words(empty ? words.text("treaty.no-words") : section.narrative().words()));
            section.casualties().forEach(table -> {
                parts.add(casualties(table, people, locale, words));
                parts.add(new ExportDocument.Words(CasualtyExport.beside(table, locale)));
            });
            if (!section.casualties().isEmpty()) {
                parts.add(new ExportDocument.Words(CasualtyWords.in(locale).underReporting()));
            }
            if (!section.figures().isEmpty()) {
                parts.add(figures(section.figures(), hidden, locale, words));
            }
            if (!section.figures().isEmpty() || section.actions().stream().anyMatch(action -> action.indicator() != null)) {
                parts.add(new ExportDocument.Words(words.text("treaty.proposal")));
            }
            if (!section.actions().isEmpty()) {
                parts.add(actions(section, hidden, words));
            }
        }
        parts.add(standings(report, words));
        parts.add(new ExportDocument.Words(words.text("treaty.sources", report.framework().source() + ".")));
        return new ExportDocument(words.text("treaty.title", words.kind(key.kind()), words.state(key.state()), String.valueOf(key.year())),
                report.stamp(), lines, parts);
    }

    private static ExportDocument.Part casualties(CasualtyTable table, People people, Locale locale, TreatyWords words) {
        ExportTable file = CasualtyExport.of(table, people, locale);
        List<List<String>> rows = new ArrayList<>();
        file.rows().each((about, values) -> rows.add(List.of(values.getFirst().toString(),
                values.get(1) == null ? words.text("treaty.fewer") : values.get(1).toString(),
                values.get(2) == null ? "" : values.get(2).toString())));
        return new ExportDocument.Grid(words.text("treaty.casualties", file.columns().getFirst().header()) + " · " + file.stamp(),
                file.columns().subList(0, 3).stream().map(ExportTable.Column::header).toList(), rows);
    }

    private static ExportDocument.Part figures(List<TreatyReport.Line> lines, Set<TreatyReport.Line> hidden, Locale locale,
            TreatyWords words) {
        IndicatorWords indicators = IndicatorWords.in(locale);
        List<List<String>> rows = lines.stream().map(line -> {
            Indicator indicator = line.question().indicator();
            String held = line.question().only().values().stream().flatMap(java.util.Collection::stream).map(indicators::part)
                    .reduce("", (one, other) -> one + " · " + other);
            return List.of(indicator.id() + " " + indicators.sentence(indicator) + held, indicators.denominator(line.question()),
                    share(line, hidden, words), told(line.all().items(), words), percent(line, hidden, words), line.question().stamp());
        }).toList();
        return new ExportDocument.Grid(words.text("treaty.figures"), List.of(words.text("treaty.figure"), words.text("treaty.figure.of"),
                words.text("treaty.figure.share"), words.text("treaty.figure.all"), words.text("treaty.figure.percent"),
                words.text("treaty.figure.stamp")), rows);
    }

    private static boolean isShare(TreatyReport.Line line) {
        return line.question().indicator().form() == Indicator.Form.SHARE;
    }

    /** Those in the share, and those not in it, must be none or five. */
    private static boolean isHidden(TreatyReport.Line line) {
        long all = line.all().items();
        long share = line.all().numerator(line.question().indicator());
        return isSmall(all) || isSmall(share) || isSmall(all - share);
    }

    /**
     * Lines whose share is not told. Several lines may tell other parts of the same people (met by one, unmet by another): where all of them
     * together would leave one to four, only the first is told.
     */
    static Set<TreatyReport.Line> hidden(TreatyReport report) {
        Set<TreatyReport.Line> hidden = new HashSet<>();
        Map<List<Object>, List<TreatyReport.Line>> ofSamePeople = new LinkedHashMap<>();
        report.sections().stream().flatMap(section -> section.figures().stream()).filter(TreatyDocument::isShare).distinct()
                .forEach(line -> {
                    if (isHidden(line)) {
                        hidden.add(line);
                    }
                    ofSamePeople.computeIfAbsent(
                            List.of(line.question().indicator().members(), line.question().only(), line.question().to()),
                            any -> new ArrayList<>()).add(line);
                });
        ofSamePeople.values().forEach(lines -> {
            long left = lines.getFirst().all().items()
                    - lines.stream().mapToLong(line -> line.all().numerator(line.question().indicator())).sum();
            if (lines.size() > 1 && isSmall(left)) {
                hidden.addAll(lines.subList(1, lines.size()));
            }
        });
        return hidden;
    }

    private static boolean isSmall(long people) {
        return people > 0 && people < SMALLEST;
    }

    private static String share(TreatyReport.Line line, Set<TreatyReport.Line> hidden, TreatyWords words) {
        if (!isShare(line)) {
            return "";
        }
        return hidden.contains(line) ? words.text("treaty.fewer") : String.valueOf(line.all().numerator(line.question().indicator()));
    }

    private static String percent(TreatyReport.Line line, Set<TreatyReport.Line> hidden, TreatyWords words) {
        if (!isShare(line)) {
            return "";
        }
        if (line.all().items() == 0) {
            return words.text("treaty.none");
        }
        return hidden.contains(line)
                ? words.text("treaty.fewer")
                : String.valueOf(Math.round(100.0 * line.all().numerator(line.question().indicator()) / line.all().items()));
    }

    private static String told(long people, TreatyWords words) {
        return isSmall(people) ? words.text("treaty.fewer") : String.valueOf(people);
    }

    private static ExportDocument.Part actions(TreatyReport.Section section, Set<TreatyReport.Line> hidden, TreatyWords words) {
        List<List<String>> rows = section.actions().stream().map(action -> List.of(Objects.requireNonNullElse(action.number(), ""),
                action.what(), action.targetPercent() == null ? "" : String.valueOf(action.targetPercent()),
                lineOf(action, section)
                        .map(line -> reached(line, hidden, words)).orElse(""),
                action.dueOn() == null ? "" : words.day(action.dueOn()), checked(action.source(), action.verified(), words))).toList();
        return new ExportDocument.Grid(words.text("treaty.actions"), List.of(words.text("treaty.action.number"),
                words.text("treaty.action.what"), words.text("treaty.action.target"), words.text("treaty.action.reached"),
                words.text("treaty.action.due"), words.text("treaty.action.source")), rows);
    }

    /** How far an action has come: the percent of a share, or how many there are. */
    private static String reached(TreatyReport.Line line, Set<TreatyReport.Line> hidden, TreatyWords words) {
        return isShare(line) ? percent(line, hidden, words) : told(line.all().items(), words);
    }

    /** The line that speaks for an action of its section; empty where nothing is counted. */
    public static Optional<TreatyReport.Line> lineOf(PlanAction action, TreatyReport.Section section) {
        return section.figures().stream().filter(line -> line.question().equals(questionOf(action, line))).findFirst();
    }

    /** The question that an action asks, in the period of another of the same report; null where nothing is counted. */
    static org.amparo.reporting.Question questionOf(PlanAction action, TreatyReport.Line line) {
        if (action.indicator() == null) {
            return null;
        }
        ReportKey year = new ReportKey(ReportKey.Kind.VA_PLAN, "", line.question().to().getYear(), "", line.question().to());
        return TreatyReports.question(year, line.question().known(), action.indicator(), action.pillar());
    }

    private static ExportDocument.Part standings(TreatyReport report, TreatyWords words) {
        Map<String, Convention> conventions = report.conventions().stream()
                .collect(java.util.stream.Collectors.toMap(Convention::code, one -> one));
        List<List<String>> rows = report.standings().stream().map(standing -> List.of(conventions.get(standing.convention()).title(),
                checked(words.standing(standing), standing.verified() || standing.status() == Standing.Status.NOTHING_RECORDED, words),
                conventions.get(standing.convention()).source())).toList();
        return new ExportDocument.Grid(words.text("treaty.standings", words.day(report.key().to())),
                List.of(words.text("treaty.standing.convention"), words.text("treaty.standing.is"), words.text("treaty.standing.source")),
                rows);
    }

    private static String checked(String text, boolean verified, TreatyWords words) {
        return verified ? text : text + " (" + words.text("treaty.unverified") + ")";
    }
}
