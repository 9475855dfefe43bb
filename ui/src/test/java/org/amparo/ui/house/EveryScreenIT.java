package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.ContactAttempt;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.GoalResult;
import org.amparo.caseplan.Risk;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.privacy.Personal;
import org.amparo.stock.Shelf;
import org.amparo.stock.StockCommand;
import org.amparo.survivor.Death;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.LimbMeasure;
import org.amparo.survivor.ResidualLimb;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.testing.Looking;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.prosthetics.Workshop;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.survivor.record.Work;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.EntryForms;
import org.amparo.ui.testing.EveryScreen.Visit;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.EnrolmentDecline;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.LimbReference;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * All screens, all forms beside a file and all dialogs: no violation of WCAG 2.2 AA in light and dark, and nothing that makes a phone
 * scroll sideways. A screen, form or dialog that is not visited here fails the test, so that a new one cannot be forgotten.
 */
// By hand, with -Damparo.drill=every-screen: it takes minutes on a busy machine.
@EnabledIfSystemProperty(named = "amparo.drill", matches = "every-screen")
class EveryScreenIT extends Browser {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amparo.ui");
    private static final PartialDate IN_2019 = PartialDate.exact(LocalDate.of(2019, 5, 1));

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private EveryScreen screens;
    @Autowired
    private EntryForms entryForms;
    @Autowired
    private Providers providers;
    @Autowired
    private Workshop workshop;
    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries survivors;

    @Test
    void every_screen_is_accessible_and_fits_a_phone() {
        Map<String, Visit> visits = screens.world(1);
        assertThat(visits.keySet()).as("screens visited").isEqualTo(EveryScreen.routes());
        Map<UUID, Page> pages = new LinkedHashMap<>();
        visits.forEach((route, visit) -> {
            Page page = pages.computeIfAbsent(visit.by().user(), user -> signIn(visit.by(), newPage()));
            String name = "screen-" + (route.isEmpty() ? "home" : route.replaceAll("[/:]+", "-"));
            page.setViewportSize(WIDE, 860);
            open(page, visit.path());
            looksWell(page, name + "-1280");
            page.setViewportSize(PHONE, 844);
            looksWell(page, name + "-390");
            assertThat(page.locator("h1").first().innerText()).as(route).isNotEqualTo("Nothing here");
        });
    }

    @Test
    void every_form_beside_a_file_is_accessible_and_fits_a_phone() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account supervisor = files.supervisorOf(caseworker);
        Page page = signIn(supervisor, newPage(PHONE, ColorScheme.LIGHT));
        Set<String> seen = new TreeSet<>();
        for (UUID file : List.of(active(caseworker, supervisor), withoutCase(caseworker), submitted(caseworker),
                onHold(caseworker, supervisor), identified(caseworker), notEnrolled(caseworker))) {
            everyListedForm(page, file, seen);
        }
        Map<String, String> entries = aboutEntries(caseworker, supervisor);
        Set<String> own = Arrays.stream(Work.values()).filter(Work::isAboutAnEntry).filter(work -> work != Work.ERASURE_APPROVAL)
                .map(Work::word)
                .collect(Collectors.toSet());
        assertThat(entries.keySet()).as("forms about an entry").containsAll(own);
        entries.forEach((word, address) -> {
            open(page, address);
            page.locator(".workspace .record-form").waitFor();
            looksWell(page, "form-" + word);
            assertReachable(page);
            seen.add(word);
        });
        Page officer = signIn(accounts.of(Role.PROTECTION_OFFICER), newPage(PHONE, ColorScheme.LIGHT));
        UUID asked = files.adult(caseworker, "Luísa Prata");
        files.send(caseworker, new SurvivorCommand.RequestErasure(asked, ErasureGround.PERSON_ASKED.name()));
        open(officer, Paths.file(asked) + "?do=erasure-approval");
        officer.locator(".workspace .record-form").waitFor();
        looksWell(officer, "form-erasure-approval");
        seen.add(Work.ERASURE_APPROVAL.word());
        assertThat(seen).as("forms of the file").containsAll(Arrays.stream(Work.values()).map(Work::word).toList());
    }

    @Test
    void every_form_of_therapy_measures_and_supports_is_accessible_and_fits_a_phone() {
        Map<UUID, Page> pages = new LinkedHashMap<>();
        List<EntryForms.Form> all = entryForms.all();
        assertThat(all.stream().map(EntryForms.Form::word).collect(Collectors.toSet())).as("forms visited").isEqualTo(EntryForms.words());
        all.forEach(form -> {
            Page page = pages.computeIfAbsent(form.by().user(), user -> signIn(form.by(), newPage(PHONE, ColorScheme.LIGHT)));
            open(page, form.path());
            page.locator(".workspace .record-form").waitFor();
            looksWell(page, "form-" + form.name());
            assertReachable(page);
        });
    }

    @Test
    void every_form_of_an_incident_is_accessible_and_fits_a_phone_and_both_directions_of_writing() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID file = files.adult(caseworker, "مريم الحداد");
        UUID incident = incident(caseworker, file);
        Casualty killed = casualty(CasualtyOutcome.KILLED, null);
        Viewer by = files.viewer(caseworker);
        commands.send(by, UUID.randomUUID(), new IncidentCommand.AddCasualty(incident, killed));
        Page page = signIn(caseworker, newPage(PHONE, ColorScheme.LIGHT));
        for (String work : List.of("details", "add", "correct:" + killed.casualtyId(), "retract:" + killed.casualtyId())) {
            String name = "incident-" + work.replaceAll(":.*", "");
            for (int width : List.of(WIDE, PHONE)) {
                page.setViewportSize(width, 860);
                open(page, Paths.incident(incident) + "?do=" + work);
                page.locator("vaadin-button.save").waitFor();
                looksWell(page, name + "-" + width);
                page.locator("vaadin-button.save").click(new Locator.ClickOptions().setTrial(true));
            }
        }
        for (String path : List.of(Paths.INCIDENTS, Paths.incident(incident), Paths.file(file), Paths.SURVIVORS)) {
            open(page, path);
            page.evaluate("document.documentElement.dir = 'rtl'");
            for (int width : List.of(WIDE, PHONE)) {
                page.setViewportSize(width, 860);
                looksWell(page, "rtl-" + path.replaceAll("/.*", path.contains("/") ? "-one" : "") + "-" + width);
            }
        }
    }

    @Test
    void every_dialog_is_accessible_and_fits_a_phone() {
        Map<String, Runnable> dialogs = dialogs();
        Set<String> opening = PRODUCT.stream().filter(EveryScreenIT::makesADialog).map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(dialogs.keySet()).as("dialogs visited").containsExactlyInAnyOrderElementsOf(opening);
        dialogs.values().forEach(Runnable::run);
    }

    private static boolean makesADialog(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Dialog.class))
                && !type.isEquivalentTo(FormDialog.class)
                || type.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(FormDialog.class));
    }

    private Map<String, Runnable> dialogs() {
        Account admin = accounts.of(Role.ADMIN);
        Account someone = accounts.of(Role.CASEWORKER);
        providers.area("Antioquia", GeoPoint.of(6.9, -75.6));
        Account supervisor = files.supervisorOf(someone);
        files.adult(someone, "Maria João");
        Account technician = accounts.of(Role.TECHNICIAN, someone.team());
        workshop.referred(someone, workshop.amputee(someone, "Sok Dara"), AssistiveProduct.LL_PROSTHESIS, LocalDate.now());
        Map<String, Runnable> dialogs = new LinkedHashMap<>();
        dialogs.put("NameDialog", () -> dialog(admin, Paths.AREAS, "New area", "area-new"));
        dialogs.put("CentreDialog", () -> dialog(admin, Paths.AREAS, "Set the middle", "area-place"));
        dialogs.put("OutlineDialog", () -> dialog(admin, Paths.AREAS, "Outlines", "area-outlines"));
        dialogs.put("Confirm", () -> dialog(admin, Paths.user(someone.user()), "New one-time password", "confirm"));
        dialogs.put("OneTimePasswordDialog", () -> {
            Page page = dialog(admin, Paths.user(someone.user()), "New one-time password", "confirm");
            page.locator("vaadin-dialog vaadin-button[theme~=primary]").last().click();
            page.locator(".one-time").waitFor();
            looksWell(page, "dialog-one-time-password");
        });
        dialogs.put("AssignBar", () -> {
            Page page = phone(supervisor, Paths.SURVIVORS);
            page.getByText("Choose all").first().click();
            press(page, "Assign");
            page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S"))).first()
                    .waitFor();
            looksWellOpen(page, "assign");
        });
        dialogs.put("SavedFilterBar", () -> dialog(supervisor, Paths.SURVIVORS + "?sex=F", "Keep these filters", "keep-filters"));
        dialogs.put("TaskDialogs", () -> {
            dialog(supervisor, Paths.TASKS, "New task", "task");
            commands.send(files.viewer(supervisor), UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), null,
                    Personal.of("Order bandages"), LocalDate.now(), Assignee.colleague(supervisor.user(), supervisor.team()),
                    files.viewer(supervisor).organisation()));
            for (String form : List.of("Put off", "Hand on", "Cancel the task")) {
                Page page = phone(supervisor, Paths.TASKS);
                page.locator("vaadin-button[aria-label^='More for']:visible").first().click();
                page.locator("vaadin-popover[opened] vaadin-button").filter(new Locator.FilterOptions().setHasText(form)).click();
                looksWellOpen(page, "task-" + form.toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        });
        dialogs.put("WorkshopView", () -> dialog(technician, Paths.WORKSHOP, "Step", "workshop-step"));
        UUID device = workshop.delivered(someone, technician, workshop.amputee(someone, "Sok Chan"), AssistiveProduct.CRUTCHES_ELBOW,
                LocalDate.now().minusDays(30), 10, null);
        dialogs.put("CorrectionDialog", () -> dialog(technician, Paths.device(device), "Correct", "device-correct"));
        Shelf shelf = shelf(technician);
        dialogs.put("StockForms", () -> {
            dialog(technician, Paths.STOCK, "Receive parts", "stock-receive-new");
            for (String form : List.of("Receive parts", "Issue", "Count", "Reorder point")) {
                Page page = phone(technician, Paths.STOCK + "?item=" + shelf.id());
                page.locator("vaadin-button").getByText(form, new Locator.GetByTextOptions().setExact(true)).last().click();
                looksWellOpen(page, "stock-" + form.toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        });
        dialogs.put("ExportMenu", () -> {
            Page page = phone(accounts.of(Role.MANAGER), Paths.filesBehind("G01"));
            page.locator(".export-menu > vaadin-button:visible").last().click();
            page.locator("vaadin-popover vaadin-button:visible").filter(new Locator.FilterOptions().setHasText("CSV")).click();
            looksWellOpen(page, "export-password");
        });
        dialogs.put("KeyLegend", () -> {
            Page page = phone(supervisor, Paths.HOME);
            page.keyboard().press("?");
            page.locator(".legend").waitFor();
            looksWell(page, "dialog-keys");
        });
        dialogs.put("Palette", () -> {
            Page page = phone(supervisor, Paths.HOME);
            page.keyboard().press("Control+k");
            page.locator(".palette-choice").first().waitFor();
            looksWell(page, "dialog-palette");
        });
        return dialogs;
    }

    private Page phone(Account by, String path) {
        Page page = signIn(by, newPage(PHONE, ColorScheme.LIGHT));
        open(page, path);
        return page;
    }

    private Page dialog(Account by, String path, String button, String name) {
        Page page = phone(by, path);
        press(page, button);
        looksWellOpen(page, name);
        return page;
    }

    private void looksWellOpen(Page page, String name) {
        page.locator("vaadin-dialog[opened] vaadin-button:visible").last().waitFor();
        looksWell(page, "dialog-" + name);
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(words)).first().click();
    }

    /** Two feet on the shelf of a centre. */
    private Shelf shelf(Account technician) {
        Shelf shelf = new Shelf(technician.team(), org.amparo.vocabulary.Component.FOOT_SACH, null);
        commands.send(files.viewer(technician), UUID.randomUUID(), new StockCommand.Receive(shelf.id(), shelf, 2, null, LocalDate.now()));
        return shelf;
    }

    /** In light against all rules, in dark for its colours, with a picture of each. */
    private void looksWell(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        try {
            assertNoSidewaysScroll(page);
            assertAccessible(page);
            picture(page, name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertReadable(page);
            picture(page, name + "-dark");
        } catch (AssertionError fault) {
            picture(page, name + "-fault");
            throw new AssertionError(name + " at " + page.url().replaceAll(".*//[^/]*", "") + ": " + fault.getMessage(), fault);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void everyListedForm(Page page, UUID file, Set<String> seen) {
        open(page, Paths.file(file) + "?do=choose");
        Locator choices = page.locator(".workspace .work");
        choices.first().waitFor();
        looksWell(page, "form-choose");
        for (int i = 0, all = choices.count(); i < all; i++) {
            choices.nth(i).click();
            page.waitForURL(url -> !url.contains("do=choose"));
            page.locator(".workspace .record-form").waitFor();
            String word = page.url().replaceAll(".*[?&]do=([a-z-]+).*", "$1");
            if (seen.add(word)) {
                looksWell(page, "form-" + word);
                assertReachable(page);
            }
            page.goBack();
            page.locator(".workspace .record-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            choices.first().waitFor();
        }
    }

    /** The last button of a form, which saves it, can be scrolled to and pressed on a phone. */
    private static void assertReachable(Page page) {
        page.locator(".workspace .record-form vaadin-button:visible").last().click(new Locator.ClickOptions().setTrial(true));
    }

    private UUID withoutCase(Account caseworker) {
        return files.adult(caseworker, "Teresa Panzo");
    }

    private UUID submitted(Account caseworker) {
        UUID file = files.adult(caseworker, "Zita Lukoki");
        cases.submitted(caseworker, file);
        return file;
    }

    private UUID onHold(Account caseworker, Account supervisor) {
        UUID file = files.adult(caseworker, "Alda Sampaio");
        UUID id = cases.active(caseworker, supervisor, file);
        cases.send(caseworker,
                new CaseCommand.PutOnHold(id, LocalDate.now(), LocalDate.now().plusDays(30), Personal.of("Away for the harvest")));
        return file;
    }

    /** Known from a register of casualties only, and given to this caseworker to ask. */
    private UUID identified(Account caseworker) {
        Viewer by = files.viewer(caseworker);
        UUID file = UUID.randomUUID();
        commands.send(Looking.everywhere(), UUID.randomUUID(), new SurvivorCommand.Identify(file, survivors.nextFileNumber(by), Sex.M, null,
                IdentificationSource.CASUALTY_DATABASE, Certainty.PROBABLE, "a register", null,
                new Placement(by.user(), by.team(), null, by.organisation())));
        commands.send(Looking.everywhere(), UUID.randomUUID(), new SurvivorCommand.Assign(file, by.user(), by.team(), by.organisation()));
        return file;
    }

    private UUID notEnrolled(Account caseworker) {
        UUID file = identified(caseworker);
        files.send(caseworker, new SurvivorCommand.DeclineEnrolment(file, EnrolmentDecline.values()[0], LocalDate.now()));
        return file;
    }

    private UUID active(Account caseworker, Account supervisor) {
        UUID file = files.adult(caseworker, "Maria João");
        files.amputation(caseworker, file, IN_2019);
        cases.active(caseworker, supervisor, file);
        return file;
    }

    /** Forms that begin at an entry, by their word, each with the address where it stands. */
    private Map<String, String> aboutEntries(Account caseworker, Account supervisor) {
        UUID file = active(caseworker, supervisor);
        UUID injury = files.amputation(caseworker, file, IN_2019);
        files.send(caseworker, new SurvivorCommand.DescribeResidualLimb(file, new ResidualLimb(injury, LocalDate.now(),
                ResidualLimbShape.CONICAL, null, null, null, null, null, Personal.of("Tip of the shin bone"),
                Personal.of(List.of(new LimbMeasure(LimbReference.END, 230, null))))));
        UUID assessment = UUID.randomUUID();
        files.send(caseworker, new SurvivorCommand.AssessFunctioning(file,
                new Functioning(assessment, FunctioningTool.WG_SS, LocalDate.now(), Personal.of("114211"), false, null)));
        UUID incident = incident(caseworker, file);
        files.send(caseworker, new SurvivorCommand.LinkIncident(file, new IncidentLink(incident, IN_2019, CasualtyOutcome.INJURED,
                Activity.FARMING, CivilStatus.CIVILIAN, Answer.NO, AgeGroup.ADULT)));
        UUID dead = files.adult(caseworker, "Rosa Quilombo");
        files.send(caseworker, new SurvivorCommand.RecordDeath(dead,
                new Death(PartialDate.exact(LocalDate.now()), Answer.NO, IdentificationSource.FAMILY)));
        UUID caseId = cases.view(caseworker, file).caseId();
        UUID risk = UUID.randomUUID();
        cases.send(caseworker, new CaseCommand.FlagRisk(caseId,
                new Risk(risk, ProtectionFlag.ABANDONMENT, RiskLevel.MEDIUM, LocalDate.now(), Personal.of("Neighbour visits"))));
        UUID followUp = UUID.randomUUID();
        cases.send(caseworker,
                new CaseCommand.ScheduleFollowUp(caseId, new FollowUp(followUp, FollowUpType.DEVICE_CHECK, LocalDate.now().plusDays(9))));
        UUID attempt = UUID.randomUUID();
        cases.send(caseworker, new CaseCommand.RecordContactAttempt(caseId,
                new ContactAttempt(attempt, ContactMethod.PHONE, LocalDate.now(), false, Personal.of("Nobody answered"))));
        UUID reached = files.adult(caseworker, "Celeste Vunge");
        CaseView view = cases.view(caseworker, file);
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("correct-injury", about(file, "correct-injury", injury));
        addresses.put("correct-residual-limb", about(file, "correct-residual-limb", injury));
        addresses.put("retract-injury", about(file, "retract-injury", injury));
        addresses.put("correct-functioning", about(file, "correct-functioning", assessment));
        addresses.put("correct-incident", about(file, "correct-incident", incident));
        addresses.put("best-interest", about(file, "best-interest", UUID.randomUUID()));
        addresses.put("correct-death", about(dead, "correct-death", dead));
        addresses.put("need-review", about(file, "need-review", view.needs().getFirst().need().needId()));
        addresses.put("goal-change", about(file, "goal-change", view.openGoals().getFirst().goal().goalId()));
        addresses.put("goal-result", about(file, "goal-result", view.openGoals().getFirst().goal().goalId()));
        addresses.put("follow-up", about(file, "follow-up", followUp));
        addresses.put("correct-need", about(file, "correct-need", view.needs().getFirst().need().needId()));
        addresses.put("correct-goal", about(file, "correct-goal", view.openGoals().getFirst().goal().goalId()));
        addresses.put("correct-contact-attempt", about(file, "correct-contact-attempt", attempt));
        addresses.put("correct-goal-result", about(reached, "correct-goal-result", resolved(caseworker, supervisor, reached)));
        addresses.put("risk-resolved", about(file, "risk-resolved", risk));
        return addresses;
    }

    /** An explosion of 2019 that injured the person with this file. */
    private UUID incident(Account caseworker, UUID file) {
        UUID incident = UUID.randomUUID();
        commands.send(files.viewer(caseworker), UUID.randomUUID(), new IncidentCommand.RecordIncident(incident,
                new IncidentDetails(IN_2019, null, null, Personal.of("طريق البئر"), null, null, DeviceType.ANTIPERSONNEL_MINE,
                        Certainty.REPORTED_BY_PERSON,
                        null,
                        null, null, IdentificationSource.HOSPITAL, null),
                List.of(casualty(CasualtyOutcome.INJURED, file)),
                new Placement(caseworker.user(), caseworker.team(), null, files.viewer(caseworker).organisation())));
        return incident;
    }

    private static Casualty casualty(CasualtyOutcome outcome, UUID file) {
        return new Casualty(UUID.randomUUID(), outcome, Sex.F, AgeGroup.ADULT, CivilStatus.CIVILIAN, file);
    }

    /** A goal of this person's that was reached. */
    private UUID resolved(Account caseworker, Account supervisor, UUID file) {
        UUID caseId = cases.active(caseworker, supervisor, file);
        UUID goal = cases.view(caseworker, file).openGoals().getFirst().goal().goalId();
        cases.send(caseworker, new CaseCommand.ResolveGoal(caseId, new GoalResult(goal, GoalStatus.ACHIEVED, 1, LocalDate.now(), null)));
        return goal;
    }

    private static String about(UUID file, String word, UUID entry) {
        return Paths.file(file) + "?do=" + word + "&of=" + entry;
    }
}
