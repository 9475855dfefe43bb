package org.amparo.treaty;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyQueries;
import org.amparo.casualty.CasualtyQuestion;
import org.amparo.casualty.CasualtyTable;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Form;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills reports from the indicators and casualty tables of the viewer's own reach, and keeps their words. */
@Component
@Transactional
public class TreatyReports {

    /** Years beside the one that is reported on, for the table of years. */
    private static final int YEARS = 5;
    private static final int WORDS = 10_000;
    private static final String VICTIMS = "VICTIMS";
    private static final String SERVICES = "SERVICES";
    private static final List<CasualtyCut> TABLES = List.of(CasualtyCut.OUTCOME, CasualtyCut.CIVIL_STATUS, CasualtyCut.AGE, CasualtyCut.SEX,
            CasualtyCut.DEVICE);
    private static final List<VaTheme> OF_SERVICES = List.of(VaTheme.EMERGENCY_MEDICAL, VaTheme.ONGOING_MEDICAL, VaTheme.REHABILITATION,
            VaTheme.PSYCHOSOCIAL, VaTheme.SOCIAL_INCLUSION, VaTheme.ECONOMIC_INCLUSION, VaTheme.EDUCATION, VaTheme.REFERRAL_DIRECTORY,
            VaTheme.PROTECTION_EMERGENCIES);

    private final Plans plans;
    private final Conventions conventions;
    private final IndicatorQueries indicators;
    private final CasualtyQueries casualties;
    private final JdbcClient sql;
    private final Clock clock;

    TreatyReports(Plans plans, Conventions conventions, IndicatorQueries indicators, CasualtyQueries casualties, JdbcClient sql,
            Clock clock) {
        this.plans = plans;
        this.conventions = conventions;
        this.indicators = indicators;
        this.casualties = casualties;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A report as it stands. Of a year that is not over it looks at the days up to today.
     *
     * @param known place of the sealed order; null for what is known now
     * @throws org.amparo.access.NotAllowed without {@code TREATY_READ}, {@code REPORT_READ} and {@code CASUALTY_COUNT_READ}
     * @throws org.amparo.platform.RuleBroken treaty.framework for one that there is not, treaty.future for a year ahead
     */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public TreatyReport report(Viewer viewer, ReportKey asked, Long known) {
        viewer.require(Permission.TREATY_READ);
        viewer.require(Permission.REPORT_READ);
        viewer.require(Permission.CASUALTY_COUNT_READ);
        LocalDate today = LocalDate.now(clock);
        ReportKey key = asked.notAfter(today);
        require(!key.to().isAfter(today), "treaty.future", "year");
        Framework framework = plans.frameworks(viewer).stream().filter(one -> one.code().equals(key.framework())).findFirst().orElse(null);
        require(framework != null, "treaty.framework", "framework");
        long place = known == null ? indicators.knownNow(viewer) : known;
        List<PlanAction> actions = plans.actions(viewer, key.framework());
        List<Plans.OfTheme> ofThemes = plans.ofThemes();
        List<TreatyReport.Section> sections = new ArrayList<>();
        switch (key.kind()) {
            case ARTICLE_7_VA -> {
                sections.add(new TreatyReport.Section(VICTIMS, newest(key, VICTIMS), List.of(), casualties(viewer, key, place), List.of()));
                List.of(VaTheme.COORDINATION, VaTheme.LAWS_POLICIES)
                        .forEach(theme -> sections.add(section(viewer, key, place, theme.name(), List.of(theme), ofThemes, List.of())));
                sections.add(section(viewer, key, place, SERVICES, OF_SERVICES, ofThemes, List.of()));
                List.of(VaTheme.DATA, VaTheme.PARTICIPATION, VaTheme.RESOURCES)
                        .forEach(theme -> sections.add(section(viewer, key, place, theme.name(), List.of(theme), ofThemes, List.of())));
            }
            case VA_PLAN -> Arrays.stream(VaTheme.values()).forEach(theme -> sections.add(section(viewer, key, place, theme.name(),
                    List.of(theme), ofThemes, actions.stream().filter(action -> action.theme() == theme).toList())));
        }
        return new TreatyReport(key, place, framework, conventions.standings(viewer, key.state(), key.to()), conventions.all(viewer),
                List.copyOf(sections));
    }

    private TreatyReport.Section section(Viewer viewer, ReportKey key, long known, String code, List<VaTheme> themes,
            List<Plans.OfTheme> ofThemes, List<PlanAction> actions) {
        List<Question> asked = new ArrayList<>();
        themes.forEach(theme -> ofThemes.stream().filter(one -> one.theme() == theme)
                .map(one -> question(key, known, one.indicator(), one.pillar().orElse(null))).filter(one -> !asked.contains(one))
                .forEach(asked::add));
        actions.stream().filter(action -> action.indicator() != null)
                .map(action -> question(key, known, action.indicator(), action.pillar())).filter(one -> !asked.contains(one))
                .forEach(asked::add);
        return new TreatyReport.Section(code, newest(key, code), asked.stream().map(one -> line(viewer, one)).toList(), List.of(), actions);
    }

    /** The question behind a number of a report. */
    static Question question(ReportKey key, long known, String indicator, String pillar) {
        Question all = Question.of(Indicators.of(indicator), key.from(), key.to(), known);
        return pillar == null ? all : all.with(Cut.PILLAR, pillar);
    }

    private TreatyReport.Line line(Viewer viewer, Question question) {
        Figure figure = indicators.figure(viewer, question);
        return new TreatyReport.Line(question, figure.cells().isEmpty()
                ? new Figure.Cell(List.of(), Map.of(), 0, null, null)
                : figure.cells().getFirst());
    }

    private List<CasualtyTable> casualties(Viewer viewer, ReportKey key, long known) {
        List<CasualtyTable> tables = new ArrayList<>();
        LocalDate first = LocalDate.of(key.year() - YEARS + 1, 1, 1);
        tables.add(casualties.table(viewer, casualties(first, key, known, CasualtyCut.YEAR)));
        TABLES.forEach(cut -> tables.add(casualties.table(viewer, casualties(key.from(), key, known, cut))));
        return List.copyOf(tables);
    }

    private static CasualtyQuestion casualties(LocalDate first, ReportKey key, long known, CasualtyCut cut) {
        return new CasualtyQuestion(first, key.to(), known, false, List.of(cut), Map.of());
    }

    /** All versions of a section's words, the newest first. */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<TreatyReport.Narrative> versions(Viewer viewer, ReportKey key, String section) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("""
                select * from treaty.narrative where kind = ? and state = ? and year = ? and framework = ? and section = ?
                order by version desc""").params(key.kind().name(), key.state(), key.year(), key.framework(), section)
                .query((row, n) -> narrative(row)).list();
    }

    private TreatyReport.Narrative newest(ReportKey key, String section) {
        return sql.sql("""
                select * from treaty.narrative where kind = ? and state = ? and year = ? and framework = ? and section = ?
                order by version desc limit 1""").params(key.kind().name(), key.state(), key.year(), key.framework(), section)
                .query((row, n) -> narrative(row)).optional().orElse(null);
    }

    private static TreatyReport.Narrative narrative(ResultSet row) throws SQLException {
        return new TreatyReport.Narrative(row.getInt("version"), row.getString("words"), row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Writes the words of a section; what was there before stays readable.
     *
     * @param basedOn version the form was opened on; 0 when there was none
     * @throws ChangedMeanwhile when somebody else wrote a newer one
     */
    @Needs(Permission.TREATY_WRITE)
    public void write(Viewer viewer, ReportKey key, String section, int basedOn, String words) {
        viewer.require(Permission.TREATY_WRITE);
        String text = Objects.requireNonNullElse(words, "").strip();
        Form.text(text, WORDS, section);
        require(sections().contains(section), "form.field", "section");
        sql.sql("select pg_advisory_xact_lock(hashtext(?))").param(key.ofWords() + section).query((row, n) -> "").list();
        TreatyReport.Narrative newest = newest(key, section);
        int present = newest == null ? 0 : newest.version();
        if (present != basedOn) {
            throw new ChangedMeanwhile(Set.of(section));
        }
        if (newest == null ? text.isEmpty() : newest.words().equals(text)) {
            return;
        }
        sql.sql("""
                insert into treaty.narrative (kind, state, year, framework, section, version, words, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(key.kind().name(), key.state(), key.year(), key.framework(), section,
                present + 1, text, viewer.user(), OffsetDateTime.now(clock)).update();
    }

    private static Set<String> sections() {
        Set<String> sections = new java.util.HashSet<>(Set.of(VICTIMS, SERVICES));
        Arrays.stream(VaTheme.values()).map(VaTheme::name).forEach(sections::add);
        return sections;
    }
}
