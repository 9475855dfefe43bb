package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Goal;
import org.amparo.export.ExportTable;
import org.amparo.owncopy.CopyLanguage;
import org.amparo.owncopy.OwnCopyQueries;
import org.amparo.privacy.Personal;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.ErrorList;
import org.amparo.registry.ImportJobs;
import org.amparo.registry.RegisterField;
import org.amparo.registry.RegisterUploads;
import org.amparo.registry.TextEncoding;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.testing.Eventually;
import org.amparo.testing.OwnClasses;
import org.amparo.testing.Statements;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.Pillar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No export asks the database more often because it has more rows to write. A screen that hands out a file and is not listed here fails the
 * test; a new export is added once, with how it is made with so many rows.
 */
class ExportStatementsTest extends Screens {

    private static final int FEW = 1;
    private static final int MORE = 60;
    /** They write down one stored text, and ask for no rows. */
    private static final Set<String> OF_ONE_TEXT = Set.of("PublishedReleaseView");

    @Autowired
    private RegisterUploads uploads;
    @Autowired
    private ImportJobs imports;
    @Autowired
    private ErrorList errors;
    @Autowired
    private CurrentViewer current;
    @Autowired
    private OwnCopyQueries copies;
    @Autowired
    private IndicatorQueries indicators;
    @Autowired
    private ReportTables tables;
    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Commands commands;

    /** What each export of the product writes for so many rows, by the screen that offers it. */
    private Map<String, IntFunction<Export>> exports() {
        return Map.of("JobPanel", this::importErrors, "OwnCopyCard", this::ownCopy, "DownloadsView", this::filesBehind);
    }

    /** @param lines written for the rows, without the head */
    private record Export(List<String> statements, long lines) {
    }

    @Test
    void no_export_asks_more_statements_for_more_rows() {
        exports().forEach((screen, export) -> {
            Export few = export.apply(FEW);
            Export many = export.apply(FEW + MORE);
            assertThat(List.of(few.lines(), many.lines())).as(screen).containsExactly((long) FEW, (long) FEW + MORE);
            assertThat(few.statements()).as(screen).isNotEmpty();
            assertThat(many.statements()).as("statements of %s with %d rows more", screen, MORE)
                    .hasSizeLessThanOrEqualTo(few.statements().size());
        });
    }

    @Test
    void every_screen_that_hands_out_a_file_is_listed() {
        Set<String> handing = OwnClasses.screens().filter(ExportStatementsTest::handsOutAFile).map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(handing).containsAll(OF_ONE_TEXT);
        handing.removeAll(OF_ONE_TEXT);
        assertThat(handing).isEqualTo(exports().keySet());
    }

    private static boolean handsOutAFile(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                .anyMatch(used -> used.isAssignableTo(DownloadHandler.class) || used.isEquivalentTo(DownloadEvent.class)
                        || used.isAssignableTo(AbstractStreamResource.class));
    }

    /** The list of rows of a register that were refused. */
    private Export importErrors(int rows) {
        signIn(Role.ADMIN);
        Viewer admin = current.get();
        ColumnMapping mapping = new ColumnMapping("small", "Register " + UUID.randomUUID(), TextEncoding.UTF_8, null,
                Map.of(RegisterField.YEAR, ColumnMapping.Column.of("year"), RegisterField.OUTCOME,
                        new ColumnMapping.Column("outcome", null, null, null, 0, Map.of("hurt", "INJURED")), RegisterField.PLACE,
                        ColumnMapping.Column.of("place")));
        byte[] file = ("year,outcome,place\n" + "never,hurt,=1+1\n".repeat(rows)).getBytes(StandardCharsets.UTF_8);
        UUID job = imports.start(admin, uploads.keep(admin, "register.csv", new ByteArrayInputStream(file)), mapping, true, false);
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(imports.job(admin, job).state().isRunning()).isFalse());
        StringWriter list = new StringWriter();
        List<String> statements = Statements.of(() -> errors.write(admin, job, Locale.ENGLISH, list));
        return new Export(statements, list.toString().lines().count() - 1);
    }

    /** A person's own copy of the file, with so many goals. */
    private Export ownCopy(int rows) {
        Account caseworker = signIn(Role.CASEWORKER);
        UUID person = files.adult(caseworker, "Ana Restrepo");
        UUID caseId = cases.assessed(caseworker, person);
        UUID need = cases.need(caseworker, caseId);
        for (int i = 0; i < rows; i++) {
            commands.send(current.get(), UUID.randomUUID(), new CaseCommand.SetGoal(caseId, new Goal(UUID.randomUUID(), List.of(need),
                    Pillar.REHABILITATION, Personal.of("Sellagain " + i), null, null, null, null, LocalDate.now().plusMonths(3))));
        }
        AtomicReference<byte[]> pdf = new AtomicReference<>();
        List<String> statements = Statements.of(() -> pdf.set(copies.make(current.get(), person, CopyLanguage.EN).pdf()));
        return new Export(statements, text(pdf.get()).lines().filter(line -> line.contains("Sellagain")).count());
    }

    /** The files behind a figure, which the tray hands out. */
    private Export filesBehind(int rows) {
        Account caseworker = signIn(Role.CASEWORKER);
        for (int i = 0; i < rows; i++) {
            files.adult(caseworker, "Ana Restrepo");
        }
        Viewer viewer = current.get();
        AtomicReference<Question> counted = new AtomicReference<>();
        Eventually.holds(Duration.ofSeconds(30), () -> {
            counted.set(Question.of(Indicators.of("G01"), LocalDate.now(), LocalDate.now(), indicators.knownNow(viewer)));
            assertThat(indicators.figure(viewer, counted.get()).cells().getFirst().items()).isEqualTo(rows);
        });
        ExportTable table = tables.behind(viewer, counted.get(), List.of(), null, List.of(), Locale.ENGLISH);
        AtomicLong lines = new AtomicLong();
        return new Export(Statements.of(() -> table.rows().each((about, values) -> lines.incrementAndGet())), lines.get());
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
