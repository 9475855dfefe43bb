package org.amparo.owncopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.PillarFinding;
import org.amparo.owncopy.PdfReader.Told;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.psychosocial.Opening;
import org.amparo.psychosocial.PsychosocialCommand;
import org.amparo.psychosocial.SupportSession;
import org.amparo.rehabilitation.RehabCommand;
import org.amparo.rehabilitation.RehabPlan;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Injury;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.SupportType;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The copy of a file for the person it is about. The documents lie under {@code target/own-copy} after the test, to be looked at. */
@AmparoTest
class OwnCopyTest {

    private static final Path MADE = Path.of("target", "own-copy");

    @Autowired
    private OwnCopyQueries copies;
    @Autowired
    private Commands commands;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    private final Placement placement = new Placement(UUID.randomUUID(), UUID.randomUUID(), "CO05", null);
    private final Viewer anyone = Looking.everywhere();
    private final Viewer caseworker = Looking.with(placement.caseworker(), placement.team(), Scope.OWN, Permission.values());
    private final UUID person = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(CopyLanguage.class)
    void a_screen_reader_is_told_the_whole_copy_in_its_language_under_headings_and_lists(CopyLanguage language) throws IOException {
        tellTheStory("Sok Dara · سارة · Сара");
        byte[] pdf = copies.make(caseworker, person, language).pdf();
        Files.createDirectories(MADE);
        Files.write(MADE.resolve(language.name().toLowerCase(java.util.Locale.ROOT) + ".pdf"), pdf);
        CopyWords words = CopyWords.of(language);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(words.text("title"));
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<Told> told = PdfReader.tell(document);
            assertThat(told.getFirst()).isEqualTo(new Told("H1", words.text("title")));
            assertThat(headings(told)).containsSubsequence(words.text("next.heading"), words.text("contact.heading"),
                    words.text("about.heading"), words.text("goals.heading"), words.text("needs.heading"),
                    words.text("supports.heading"), words.text("injuries.heading"), words.text("agreements.heading"),
                    words.text("rights.heading"));
            assertThat(texts(told)).anyMatch(text -> text.contains("walk to school")).anyMatch(text -> text.contains("Sok Dara"))
                    .anyMatch(text -> text.contains(words.of(FollowUpType.HOME_VISIT)))
                    .anyMatch(text -> text.contains(words.of(InjuryKind.AMPUTATION)))
                    .anyMatch(text -> text.contains(words.of(SupportKind.SCHOOL)))
                    .anyMatch(text -> text.contains(words.of(ConsentPurpose.CASE_MANAGEMENT)));
            assertThat(told.stream().filter(one -> one.tag().equals("LBody")).count())
                    .isEqualTo(told.stream().filter(one -> one.tag().equals("Lbl")).count());
            for (PDPage page : document.getPages()) {
                assertThat(page.getCOSObject().getInt(COSName.STRUCT_PARENTS)).isNotNegative();
                StreamSupport.stream(page.getResources().getFontNames().spliterator(), false).forEach(name -> {
                    try {
                        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    } catch (IOException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
            }
        }
        assertThat(pdf.length).as("bytes").isLessThan(250_000);
    }

    /** The validator takes a few seconds to wake up, so that all languages are looked at in one go. */
    @Test
    void a_copy_in_any_language_is_valid_PDF_UA() throws Exception {
        tellTheStory("Sok Dara · سارة · Сара");
        VeraGreenfieldFoundryProvider.initialise();
        List<String> broken = new ArrayList<>();
        for (CopyLanguage language : CopyLanguage.values()) {
            broken.addAll(brokenRules(copies.make(caseworker, person, language).pdf(), language));
        }
        assertThat(broken).isEmpty();
        byte[] untagged = new byte[0];
        try (PDDocument plain = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            plain.addPage(new PDPage());
            plain.save(out);
            untagged = out.toByteArray();
        }
        assertThat(brokenRules(untagged, CopyLanguage.EN)).as("the validator sees what is missing").isNotEmpty();
    }

    private static List<String> brokenRules(byte[] pdf, CopyLanguage language) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> language + " " + one.getRuleId().getClause() + ": " + one.getMessage()).distinct().toList();
        }
    }

    @Test
    void what_is_not_for_paper_at_home_and_what_is_about_others_is_not_on_it() throws IOException {
        tellTheStory("Sok Dara");
        byte[] pdf = copies.make(caseworker, person, CopyLanguage.EN).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String all = String.join("\n", texts(PdfReader.tell(document)));
            assertThat(all).doesNotContain("a note about the neighbour", "a summary by staff", "sleeps badly", "talk to somebody",
                    "Psychosocial", "needs a new one", "said in confidence", "a reason for talks", "ounsel", "afraid of the street",
                    "squeaks");
            CopyWords words = CopyWords.of(CopyLanguage.EN);
            assertThat(all).as("the next session of therapy is told, not of which discipline").contains(words.text("next.therapy"))
                    .doesNotContain("sycholog").doesNotContain(words.day(today().plusDays(5)));
            assertThat(document.getDocumentInformation().getTitle()).doesNotContain("Sok");
        }
        assertThat(copies.make(caseworker, person, CopyLanguage.EN).fileName()).isEqualTo("my-file.pdf");
    }

    @Test
    void each_copy_stands_in_the_read_audit_as_an_export() {
        tellTheStory("Sok Dara");
        copies.make(caseworker, person, CopyLanguage.FR);
        copies.make(caseworker, person, CopyLanguage.FR);
        assertThat(sql.sql("select count(*) from audit.file_read where actor = ? and look = 'EXPORT' and ? = any(subjects)")
                .params(caseworker.user(), person).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void R33_R36_a_copy_is_whole_or_not_made() {
        tellTheStory("Sok Dara");
        for (Permission missing : List.of(Permission.OWN_COPY_MAKE, Permission.MEDICAL_READ, Permission.IDENTITY_READ,
                Permission.DEVICE_READ, Permission.REINTEGRATION_READ)) {
            Set<Permission> others = EnumSet.complementOf(EnumSet.of(missing));
            Viewer lacking = Looking.with(placement.caseworker(), placement.team(), Scope.OWN, others.toArray(Permission[]::new));
            assertThatThrownBy(() -> copies.make(lacking, person, CopyLanguage.EN)).as(missing.name()).isInstanceOf(NotAllowed.class);
        }
        Viewer other = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.OWN, Permission.values());
        assertThatThrownBy(() -> copies.make(other, person, CopyLanguage.EN)).isInstanceOf(NotAllowed.class);
    }

    private static List<String> headings(List<Told> told) {
        return told.stream().filter(one -> one.tag().startsWith("H")).map(Told::text).toList();
    }

    /** Without the marks of direction that a sentence of the words may hold. */
    private static List<String> texts(List<Told> told) {
        return told.stream().map(Told::text).collect(Collectors.toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void send(Command command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }

    private void tellTheStory(String name) {
        send(new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8).toUpperCase(),
                new Person(Personal.of(name), null, Sex.F, Personal.of(PartialDate.exact(LocalDate.of(1996, 3, 9))), null, "km",
                        List.of(CommunicationNeed.LARGE_PRINT), DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.HOSPITAL),
                new Residence("CO05", null, null, null), null, null,
                List.of(new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null,
                        null, null, today(), today().plusYears(1), List.of(), List.of(), "2026-01", "km", List.of())),
                placement));
        send(new SurvivorCommand.RecordInjury(person, new Injury(UUID.randomUUID(), InjuryKind.AMPUTATION, Side.LEFT,
                AmputationLevel.TRANSTIBIAL, PartialDate.ofMonth(2019, 5), Answer.YES, 2, Personal.of("needs a new one"))));
        send(new SurvivorCommand.RecordInjury(person, new Injury(UUID.randomUUID(), InjuryKind.PSYCHOLOGICAL, null, null,
                PartialDate.ofYear(2019), Answer.YES, null, Personal.of("sleeps badly"))));
        send(new SurvivorCommand.WriteNote(person, UUID.randomUUID(), today(), Personal.of("a note about the neighbour")));
        send(new DeviceCommand.RecordEarlier(UUID.randomUUID(), new EarlierDevice(person, today(), PartialDate.ofYear(2023),
                DeviceOrigin.HOSPITAL, DeviceCondition.WORN, AssistiveProduct.LL_PROSTHESIS, Side.LEFT, AmputationLevel.TRANSTIBIAL,
                DevicePurpose.DAILY_USE, null, false, null, Personal.of("squeaks")), placement));
        UUID id = UUID.randomUUID();
        UUID need = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        send(new CaseCommand.OpenOverLimit(id, person, today(), Personal.of("one caseworker for all tests")));
        UUID assessment = UUID.randomUUID();
        send(new CaseCommand.StartAssessment(id, assessment, AssessmentType.INITIAL, today()));
        send(new CaseCommand.IdentifyNeed(id, new Need(need, ServiceCode.SCHOOL_ENROLMENT, Urgency.ROUTINE, Set.of(), NeedSource.SELF,
                today(), null)));
        send(new CaseCommand.IdentifyNeed(id, new Need(other, ServiceCode.PEER_SUPPORT, Urgency.ROUTINE, Set.of(), NeedSource.SELF,
                today(), null)));
        send(new CaseCommand.CompleteAssessment(id, new Assessment(assessment, today(),
                List.of(new PillarFinding(Pillar.EDUCATION, Personal.of("likes to read"))), Personal.of("a summary by staff"))));
        send(new CaseCommand.SetGoal(id,
                new Goal(UUID.randomUUID(), List.of(need), Pillar.EDUCATION, Personal.of("I want to walk to school"),
                        null, null, null, null, today().plusMonths(6))));
        send(new CaseCommand.SetGoal(id, new Goal(UUID.randomUUID(), List.of(other), Pillar.PSYCHOSOCIAL,
                Personal.of("I want to talk to somebody"), null, null, null, null, today().plusMonths(6))));
        send(new CaseCommand.ScheduleFollowUp(id, new FollowUp(UUID.randomUUID(), FollowUpType.HOME_VISIT, today().plusDays(9))));
        UUID therapy = UUID.randomUUID();
        send(new RehabCommand.Open(therapy, new RehabPlan(person, RehabDiscipline.PSYCH, placement.caseworker(), today(), 6,
                today().plusDays(4), true, Personal.of("afraid of the street"))));
        UUID talks = UUID.randomUUID();
        send(new PsychosocialCommand.Open(talks, person, today(), staff.viewer(Role.CLINICIAN, null).user(),
                Personal.of(new Opening(false, "a reason for talks")), placement));
        send(new PsychosocialCommand.HoldSession(talks, UUID.randomUUID(), today(), today().plusDays(5), Personal.of(new SupportSession(
                SupportType.INDIVIDUAL_COUNSELLING, DeliveryMode.HOME, 40, false, "said in confidence")), null));
        send(new SupportCommand.Begin(UUID.randomUUID(), new SupportPlan(person, SupportKind.SCHOOL, null, SchoolLevel.PRIMARY, null, null,
                null, false, today(), null)));
    }
}
