package org.amparo.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportDocument;
import org.amparo.export.ExportFormat;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.KeyedHash;
import org.amparo.reporting.CountedByHand;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class TreatyReportsTest {

    private static final ReportKey FORM_J = new ReportKey(ReportKey.Kind.ARTICLE_7_VA, "AO", 2025, "OSLO");

    @Autowired
    TreatyReports reports;
    @Autowired
    TreatyDocument documents;
    @Autowired
    Plans plans;
    @Autowired
    Conventions conventions;
    @Autowired
    IndicatorQueries indicators;
    @Autowired
    Downloads downloads;

    private final Viewer manager = viewer(Permission.TREATY_READ, Permission.TREATY_WRITE, Permission.REPORT_READ,
            Permission.CASUALTY_COUNT_READ, Permission.REPORT_EXPORT);
    private final Viewer admin = viewer(Permission.TREATY_READ, Permission.TREATY_KEEP);

    private static Viewer viewer(Permission... permissions) {
        Map<Permission, Scope> grants = new HashMap<>();
        for (Permission permission : permissions) {
            grants.put(permission, Scope.ALL);
        }
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, null, Set.of(), grants);
    }

    private static ReportKey key(ReportKey.Kind kind) {
        return new ReportKey(kind, "AO", 1901 + Math.floorMod(UUID.randomUUID().hashCode(), 90), Framework.NATIONAL);
    }

    @Test
    void every_number_of_a_report_is_the_figure_behind_it_and_the_same_stamp_gives_the_same_report() {
        TreatyReport report = reports.report(manager, FORM_J, null);
        assertThat(report.sections()).extracting(TreatyReport.Section::code).containsExactly("VICTIMS", "COORDINATION", "LAWS_POLICIES",
                "SERVICES", "DATA", "PARTICIPATION", "RESOURCES");
        assertThat(report.sections().getFirst().casualties()).hasSize(6);
        List<TreatyReport.Line> lines = report.sections().stream().flatMap(section -> section.figures().stream()).toList();
        assertThat(lines).hasSizeGreaterThan(8).allSatisfy(line -> {
            Figure figure = indicators.figure(manager, line.question());
            assertThat(line.all()).isEqualTo(figure.cells().getFirst());
            assertThat(line.question().known()).isEqualTo(report.known());
        });
        assertThat(reports.report(manager, FORM_J, report.known())).isEqualTo(report);
        assertThat(report.standings()).hasSameSizeAs(report.conventions());
    }

    @Test
    void the_figures_of_a_report_are_those_that_are_counted_by_hand(@Autowired EventBus bus, @Autowired TransactionManager transactions,
            @Autowired JdbcClient sql, @Autowired LaterPosition later, @Autowired KeyedHash hash) {
        CountedByHand programme = new CountedByHand(new Random(20261122), bus, transactions, sql, later, hash);
        Map<Permission, Scope> grants = new HashMap<>();
        List.of(Permission.TREATY_READ, Permission.REPORT_READ, Permission.CASUALTY_COUNT_READ)
                .forEach(permission -> grants.put(permission, Scope.ORGANISATION));
        Viewer viewer = new Viewer(UUID.randomUUID(), Role.MANAGER, null, programme.organisation(), Set.of(), grants);
        Set<String> someone = new HashSet<>();
        for (int year : List.of(2024, 2025)) {
            TreatyReport report = reports.report(viewer, new ReportKey(ReportKey.Kind.ARTICLE_7_VA, "AO", year, "OSLO"), programme.known());
            report.sections().stream().flatMap(section -> section.figures().stream())
                    .filter(line -> line.question().indicator().of() != Indicator.Of.PROVIDERS).forEach(line -> {
                        assertThat(line.all().parts()).as(line.question().stamp()).isEqualTo(programme.parts(line.question()));
                        assertThat(line.question().only().keySet()).as(line.question().stamp())
                                .allMatch(line.question().indicator()::isHeldBy);
                        if (line.all().items() > 0) {
                            someone.add(line.question().indicator().id());
                        }
                    });
        }
        assertThat(someone).as("figures that count somebody").contains("G01", "G05", "G06", "G10", "G15", "G29", "G30", "G32");
    }

    @Test
    void words_are_kept_with_every_version_and_a_form_that_is_out_of_date_overwrites_nothing() {
        ReportKey key = key(ReportKey.Kind.ARTICLE_7_VA);
        reports.write(manager, key, "COORDINATION", 0, "The ministry of health coordinates.");
        reports.write(manager, key, "COORDINATION", 1, "The ministry of health coordinates. ");
        reports.write(manager, key, "COORDINATION", 1, "The ministry and a council coordinate.");
        assertThatThrownBy(() -> reports.write(manager, key, "COORDINATION", 1, "Somebody else"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(reports.versions(manager, key, "COORDINATION")).extracting(TreatyReport.Narrative::version,
                TreatyReport.Narrative::words, TreatyReport.Narrative::writtenBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "The ministry and a council coordinate.", manager.user()),
                        org.assertj.core.groups.Tuple.tuple(1, "The ministry of health coordinates.", manager.user()));
        assertThatThrownBy(() -> reports.write(admin, key, "COORDINATION", 2, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.write(manager, key, "NAMES", 0, "x")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> reports.report(admin, key, null)).as("the figures are not for everybody").isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_action_of_the_plan_stands_under_its_theme_with_what_was_reached_until_it_is_taken_back() {
        PlanAction action = new PlanAction(UUID.randomUUID(), Framework.NATIONAL, "4.2", VaTheme.REHABILITATION,
                "Two more workshops " + UUID.randomUUID(), "G05", "REHABILITATION", 80, LocalDate.of(2028, 12, 31), "National plan, page 9",
                true);
        plans.record(admin, action);
        ReportKey key = key(ReportKey.Kind.VA_PLAN);
        TreatyReport.Section section = section(key, "REHABILITATION");
        assertThat(section.actions()).contains(action);
        assertThat(section.figures()).filteredOn(line -> line.question().equals(TreatyDocument.questionOf(action, line))).hasSize(1);
        assertThat(words(documents.document(manager, key, null, Locale.ENGLISH))).contains(action.what(), "National plan, page 9");
        plans.takeBack(admin, action.actionId());
        assertThat(section(key, "REHABILITATION").actions()).doesNotContain(action);
        assertThatThrownBy(() -> plans.record(admin, new PlanAction(UUID.randomUUID(), "NONE", null, VaTheme.DATA, "x", null, null, null,
                null, "y", false))).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("rule", "treaty.framework");
        assertThatThrownBy(() -> plans.record(admin, new PlanAction(UUID.randomUUID(), Framework.NATIONAL, null, VaTheme.DATA, "x", "G01",
                "EDUCATION", 80, null, "y", false))).as("who is registered is registered for no pillar").isInstanceOf(RuleBroken.class)
                .hasFieldOrPropertyWithValue("rule", "treaty.pillar");
        assertThatThrownBy(() -> plans.record(manager, action)).isInstanceOf(NotAllowed.class);
        assertThat(plans.actions(admin, "SIEM_REAP")).as("its numbers are not confirmed").isEmpty();
    }

    private TreatyReport.Section section(ReportKey key, String code) {
        return reports.report(manager, key, null).sections().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void as_docx_and_pdf_it_says_its_words_stamp_and_sources_and_what_nobody_checked() throws IOException {
        ReportKey key = key(ReportKey.Kind.ARTICLE_7_VA);
        reports.write(manager, key, "VICTIMS", 0, "Most people were hurt before " + key.year() + ".");
        ExportDocument document = documents.document(manager, key, null, Locale.ENGLISH);
        for (ExportFormat format : ExportFormat.ofDocuments()) {
            UUID id = downloads.start(manager, document, format, null, Locale.ENGLISH);
            Eventually.holds(Duration.ofSeconds(30),
                    () -> assertThat(downloads.one(manager, id).orElseThrow().state()).isNotEqualTo(Download.State.RUNNING));
            assertThat(downloads.one(manager, id).orElseThrow()).satisfies(file -> {
                assertThat(file.state()).as(file.failure()).isEqualTo(Download.State.READY);
                assertThat(file.fileName()).endsWith("." + format.ending());
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            downloads.fetch(manager, id, out);
            String text = text(format, out.toByteArray()).replaceAll("\\s+", " ");
            assertThat(text).contains("Most people were hurt before " + key.year(), "Stamp: ARTICLE_7_VA.2 AO " + key.year(), "Angola",
                    "not checked in a source", "Only casualties that somebody recorded are counted", "G05", "Nothing is recorded",
                    "Internal. Not to be published");
        }
    }

    private static String text(ExportFormat format, byte[] bytes) throws IOException {
        if (format == ExportFormat.PDF) {
            try (var document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document);
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(document.getStyles().styleExist("Heading2")).isTrue();
            return words.getText();
        }
    }

    @Test
    void a_document_hides_one_to_four_people_also_those_who_are_not_in_a_share() {
        TreatyReport report = reports.report(manager, FORM_J, null);
        for (long all = 0; all < 12; all++) {
            for (long met = 0; met <= all; met++) {
                TreatyReport.Line line = line(report, all, met);
                String words = words(TreatyDocument.of(new TreatyReport(report.key(), 7, report.framework(), List.of(), List.of(),
                        List.of(new TreatyReport.Section("REHABILITATION", null, List.of(line), List.of(), List.of()))),
                        mock(People.class), Locale.ENGLISH));
                boolean hidden = all > 0 && all < 5 || met > 0 && met < 5 || all - met > 0 && all - met < 5;
                assertThat(words.contains("fewer than 5")).as(met + " of " + all).isEqualTo(hidden);
                assertThat(words.contains("no cases")).isEqualTo(all == 0);
            }
        }
    }

    /** Met by one line and unmet by another, of the same people: what is left are those whose service is still in time. */
    @Test
    void a_document_does_not_tell_one_to_four_people_by_two_shares_of_the_same_people() {
        TreatyReport report = reports.report(manager, FORM_J, null);
        TreatyReport.Line met = some(report, "G05");
        TreatyReport.Line unmet = some(report, "G06");
        assertThat(met.question().indicator().members()).isEqualTo(unmet.question().indicator().members());
        for (long inTarget = 0; inTarget < 12; inTarget++) {
            Figure.Cell cell = new Figure.Cell(List.of(), Map.of("MET", 10L, "UNMET", 20L, "IN_TARGET", inTarget), 30 + inTarget, null,
                    null);
            TreatyReport.Line first = new TreatyReport.Line(met.question(), cell);
            TreatyReport.Line second = new TreatyReport.Line(unmet.question(), cell);
            Set<TreatyReport.Line> hidden = TreatyDocument
                    .hidden(new TreatyReport(report.key(), 7, report.framework(), List.of(), List.of(),
                            List.of(new TreatyReport.Section("REHABILITATION", null, List.of(first), List.of(), List.of()),
                                    new TreatyReport.Section("SERVICES", null, List.of(second), List.of(), List.of()))));
            boolean few = inTarget > 0 && inTarget < 5;
            assertThat(hidden).as(inTarget + " in time").isEqualTo(few ? Set.of(second) : Set.of());
        }
    }

    private static TreatyReport.Line some(TreatyReport report, String indicator) {
        return report.sections().stream().flatMap(section -> section.figures().stream())
                .filter(one -> one.question().indicator().id().equals(indicator)
                        && one.question().only().values().stream().anyMatch(held -> held.contains("REHABILITATION")))
                .findFirst().orElseThrow();
    }

    @Test
    void what_changes_a_report_beside_its_numbers_changes_its_stamp_and_the_same_stamp_is_the_same_document() {
        ReportKey key = new ReportKey(ReportKey.Kind.VA_PLAN, "LA", key(ReportKey.Kind.VA_PLAN).year(), "OSLO");
        long known = indicators.knownNow(manager);
        ExportDocument before = documents.document(manager, key, known, Locale.ENGLISH);
        PlanAction action = new PlanAction(UUID.randomUUID(), "OSLO", "1", VaTheme.DATA, "A register " + UUID.randomUUID(), null,
                null, null, null, "National plan", true);
        plans.record(admin, action);
        ExportDocument planned = documents.document(manager, key, known, Locale.ENGLISH);
        assertThat(planned).isNotEqualTo(before);
        assertThat(planned.stamp()).isNotEqualTo(before.stamp());
        plans.takeBack(admin, action.actionId());
        ExportDocument again = documents.document(manager, key, known, Locale.ENGLISH);
        assertThat(again.stamp()).isEqualTo(before.stamp());
        assertThat(again).isEqualTo(before);
        StatusEntry signed = new StatusEntry(UUID.randomUUID(), "CCM", "LA", StatusStep.SIGNED, key.from(), "Depositary", true);
        conventions.record(admin, signed);
        assertThat(documents.document(manager, key, known, Locale.ENGLISH).stamp()).isNotEqualTo(before.stamp());
        conventions.takeBack(admin, signed.entryId());
        reports.write(manager, key, "DATA", 0, "There is one register.");
        assertThat(documents.document(manager, key, known, Locale.ENGLISH).stamp()).isNotEqualTo(before.stamp());
    }

    @Test
    void a_report_of_a_year_that_is_not_over_looks_at_no_day_ahead_and_says_so() {
        LocalDate today = LocalDate.of(2024, 3, 15);
        ReportKey year = new ReportKey(ReportKey.Kind.VA_PLAN, "AO", 2024, Framework.NATIONAL);
        TestClock.at(today.atTime(12, 0).toInstant(ZoneOffset.UTC), () -> {
            TreatyReport report = reports.report(manager, year, null);
            assertThat(report.key().to()).isEqualTo(today);
            assertThat(report.stamp()).startsWith("VA_PLAN.2 AO 2024-01-01/2024-03-15 NATIONAL @");
            assertThat(report.sections()).flatExtracting(TreatyReport.Section::figures)
                    .allSatisfy(line -> assertThat(line.question().to()).isEqualTo(today));
            assertThat(reports.report(manager, new ReportKey(ReportKey.Kind.ARTICLE_7_VA, "AO", 2024, "OSLO"), null).sections())
                    .flatExtracting(TreatyReport.Section::casualties)
                    .hasSize(6).allSatisfy(table -> assertThat(table.question().to()).isEqualTo(today))
                    .extracting(table -> table.question().from()).contains(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1));
            assertThat(words(documents.document(manager, year, null, Locale.ENGLISH))).contains("This year is not over", "15 March 2024");
            assertThatThrownBy(() -> reports.report(manager, new ReportKey(ReportKey.Kind.VA_PLAN, "AO", 2025, Framework.NATIONAL), null))
                    .isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("rule", "treaty.future");
        });
    }

    private static TreatyReport.Line line(TreatyReport report, long all, long met) {
        TreatyReport.Line some = report.sections().stream().flatMap(section -> section.figures().stream())
                .filter(one -> one.question().indicator().id().equals("G05")).findFirst().orElseThrow();
        return new TreatyReport.Line(some.question(), new Figure.Cell(List.of(), Map.of("MET", met, "UNMET", all - met), all, null, null));
    }

    private static String words(ExportDocument document) {
        List<String> words = new ArrayList<>(document.lines());
        document.parts().forEach(part -> words.add(part.toString()));
        return String.join("\n", words);
    }
}
