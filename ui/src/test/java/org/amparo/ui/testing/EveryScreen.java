package org.amparo.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.ReleaseChecks;
import org.amparo.donor.ReleaseCommand;
import org.amparo.donor.ReleaseQueries;
import org.amparo.donor.ReleaseState;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.export.ExportTable;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.GrantDetails;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantUnit;
import org.amparo.funding.LogframeIndicator;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.privacy.Personal;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.Review;
import org.amparo.reintegration.ReviewCommand;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.schedule.Period;
import org.amparo.schedule.ReportOrder;
import org.amparo.schedule.Rhythm;
import org.amparo.schedule.Schedule;
import org.amparo.schedule.Schedules;
import org.amparo.stock.Shelf;
import org.amparo.stock.StockCommand;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.testing.Eventually;
import org.amparo.testing.OwnClasses;
import org.amparo.treaty.Conventions;
import org.amparo.treaty.Framework;
import org.amparo.treaty.PlanAction;
import org.amparo.treaty.Plans;
import org.amparo.treaty.StatusEntry;
import org.amparo.treaty.StatusStep;
import org.amparo.treaty.VaTheme;
import org.amparo.ui.donor.FundOfTests;
import org.amparo.ui.prosthetics.Workshop;
import org.amparo.ui.psychosocial.PsychosocialScenes;
import org.amparo.ui.referral.Scenes;
import org.amparo.ui.rehabilitation.Therapy;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.WorkStatus;
import org.amparo.voice.FeedbackCommand;
import org.amparo.voice.Heard;
import org.springframework.stereotype.Component;

/** Who goes where to see each screen of the product. A new screen is added here, once, for all tests that walk through all of them. */
@Component
public class EveryScreen {

    private final Accounts accounts;
    private final Files files;
    private final Cases cases;
    private final Scenes scenes;
    private final Providers providers;
    private final Workshop workshop;
    private final PsychosocialScenes support;
    private final Therapy therapy;
    private final Commands commands;
    private final Downloads downloads;
    private final Conventions conventions;
    private final Plans plans;
    private final Schedules schedules;
    private final ReleasesOfTests releases;
    private final FundOfTests funds;
    private final ReleaseQueries drafts;
    private final ReleaseChecks checks;

    EveryScreen(Accounts accounts, Files files, Cases cases, Scenes scenes, Providers providers, Workshop workshop,
            PsychosocialScenes support, Therapy therapy,
            Commands commands, Downloads downloads, Conventions conventions, Plans plans, Schedules schedules, ReleasesOfTests releases,
            FundOfTests funds, ReleaseQueries drafts, ReleaseChecks checks) {
        this.accounts = accounts;
        this.files = files;
        this.cases = cases;
        this.scenes = scenes;
        this.providers = providers;
        this.workshop = workshop;
        this.support = support;
        this.therapy = therapy;
        this.commands = commands;
        this.downloads = downloads;
        this.conventions = conventions;
        this.plans = plans;
        this.schedules = schedules;
        this.releases = releases;
        this.funds = funds;
        this.drafts = drafts;
        this.checks = checks;
    }

    /** Somebody who goes to an address. */
    public record Visit(Account by, String path) {
    }

    /** The routes of the product behind the sign-in page, as they stand in the code. */
    public static Set<String> routes() {
        return OwnClasses.screens().filter(type -> type.isAnnotatedWith(Route.class))
                .map(type -> type.getAnnotationOfType(Route.class).value())
                .filter(route -> !route.equals(Paths.SIGN_IN)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A team, a provider and an administrator with so many of everything, the files of each kind with as many colleagues.
     *
     * @return for each route of the product who goes where to see it with something in it
     */
    public Map<String, Visit> world(int many) {
        Account admin = accounts.of(Role.ADMIN);
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account supervisor = files.supervisorOf(caseworker);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        Account clinician = accounts.of(Role.CLINICIAN, caseworker.team());
        UUID organisation = scenes.organisation();
        UUID partner = scenes.provider("Partner " + organisation, organisation);
        String area = providers.area("Antioquia", GeoPoint.of(6.9, -75.6));
        UUID file = null;
        UUID referral = null;
        UUID centre = null;
        UUID device = null;
        UUID exercises = null;
        for (int i = 0; i < many; i++) {
            Account colleague = accounts.of(Role.CASEWORKER, caseworker.team());
            file = files.adult(caseworker, "Maria João " + i);
            cases.active(caseworker, supervisor, file);
            cases.submitted(colleague, files.adult(colleague, "Rosa Kiala " + i));
            scenes.agrees(caseworker, file);
            referral = scenes.refer(caseworker, file, partner, ShareableField.NAME);
            centre = providers.register("Centro " + i, area, GeoPoint.of(6.2 + i / 100.0, -75.5), 3, ServiceCode.PROSTHETICS);
            device = workshop.prescribed(caseworker, technician, workshop.amputee(caseworker, "Sok Dara " + i),
                    AssistiveProduct.LL_PROSTHESIS,
                    LocalDate.now(), null);
            workshop.delivered(caseworker, technician, workshop.amputee(caseworker, "Sok Chan " + i), AssistiveProduct.CRUTCHES_ELBOW,
                    LocalDate.now().minusDays(200), 10, null);
            providers.capacity(centre, ServiceCode.PROSTHETICS, 3, 5);
            commands.send(files.viewer(caseworker), UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), file,
                    Personal.of("Call about the appointment"), LocalDate.now(), Assignee.colleague(caseworker.user(), caseworker.team()),
                    files.viewer(caseworker).organisation()));
            complain(files.viewer(caseworker), file);
            UUID episode = support.begun(caseworker, file, colleague, "Does not sleep");
            support.session(colleague, episode, "Spoke of the night", LocalDate.now().plusDays(1));
            exercises = therapy.begun(clinician, file, RehabDiscipline.PT, LocalDate.now(), LocalDate.now());
            therapy.exercises(clinician, exercises);
            support(files.viewer(caseworker), file);
        }
        for (int i = 0; i < many; i++) {
            Account colleague = files.supervisorOf(caseworker);
            files.amputation(colleague, file, PartialDate.ofYear(2019));
            files.send(colleague,
                    new SurvivorCommand.WriteNote(file, UUID.randomUUID(), LocalDate.now(), Personal.of("Met at the market")));
        }
        UUID incident = null;
        for (int i = 0; i < many; i++) {
            incident = incident(files.viewer(caseworker), file, many);
        }
        Map<String, Visit> visits = visits(admin, caseworker, supervisor, scenes.answering(organisation), area, file, referral, centre);
        visits.put(Paths.INCIDENTS, new Visit(caseworker, Paths.INCIDENTS + "?device=CLUSTER_MUNITION_REMNANT"));
        visits.put(Paths.INCIDENT, new Visit(caseworker, Paths.incident(incident)));
        visits.put(Paths.WORKSHOP, new Visit(technician, Paths.WORKSHOP));
        visits.put(Paths.DEVICE, new Visit(technician, Paths.device(device)));
        visits.put(Paths.REHABILITATION, new Visit(clinician, Paths.REHABILITATION));
        visits.put(Paths.EXERCISES, new Visit(clinician, Paths.exercises(exercises)));
        visits.put(Paths.OUTCOME_CHECKS, new Visit(caseworker, Paths.OUTCOME_CHECKS + "?ahead=quarter"));
        visits.put(Paths.BUDGET, new Visit(caseworker, Paths.BUDGET));
        visits.put(Paths.STOCK, new Visit(technician, Paths.STOCK + "?item=" + shelf(technician, many).id()));
        visits.put(Paths.FORECAST, new Visit(technician, Paths.FORECAST));
        visits.put(Paths.FIGURES, new Visit(supervisor, Paths.FIGURES));
        visits.put(Paths.FIGURE, new Visit(supervisor, Paths.figure("G06") + "?by=CASEWORKER&by=PILLAR"));
        visits.put(Paths.FILES_BEHIND, new Visit(supervisor, Paths.filesBehind("G06") + "?by=PILLAR&value=REHABILITATION"));
        visits.put(Paths.WHY_CHANGED, new Visit(supervisor, Paths.whyChanged("G06") + "?since=0&by=CASEWORKER"));
        visits.put(Paths.GAP_MAP, new Visit(supervisor, Paths.GAP_MAP + "?figure=G07"));
        String begins = "?change=begins&service=PHYSIOTHERAPY&area=" + area + "&day=" + LocalDate.now().plusDays(30);
        visits.put(Paths.WHAT_IF, new Visit(supervisor, Paths.WHAT_IF + begins));
        visits.put(Paths.WHAT_IF_FILES, new Visit(supervisor, Paths.WHAT_IF_FILES + begins + "&who=PEOPLE"));
        visits.put(Paths.GAPS, new Visit(supervisor, Paths.GAPS + "?look=needs"));
        treaty(files.viewer(admin), files.viewer(supervisor), many);
        visits.put(Paths.CONVENTIONS, new Visit(admin, Paths.CONVENTIONS + "?state=AO&on=2026-01-01"));
        Account manager = accounts.of(Role.MANAGER);
        visits.put(Paths.TREATY, new Visit(manager, Paths.TREATY + "?state=AO&kind=VA_PLAN&year=2025"));
        drafts(visits, manager, many);
        visits.put(Paths.SCHEDULES, new Visit(supervisor, Paths.SCHEDULES));
        visits.put(Paths.CASUALTY_TABLES, new Visit(supervisor, Paths.CASUALTY_TABLES + "?from=2005&by=YEAR&by=OUTCOME&by=SEX"));
        for (int i = 0; i < many; i++) {
            downloads.start(files.viewer(supervisor), new ExportTable("Open needs " + i, null, List.of(),
                    List.of(ExportTable.text("Area", "#adm1+code")), false, ExportTable.rows(List.of(List.of("CO05")))), ExportFormat.CSV,
                    null,
                    Locale.ENGLISH);
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(downloads.tray(files.viewer(supervisor), 1).getFirst().state())
                    .isEqualTo(Download.State.READY));
        }
        visits.put(Paths.DOWNLOADS, new Visit(supervisor, Paths.DOWNLOADS));
        String grant = grants(files.viewer(manager), organisation, many);
        visits.put(Paths.GRANTS, new Visit(manager, Paths.GRANTS));
        visits.put(Paths.GRANT, new Visit(manager, Paths.grant(grant)));
        Account donor = accounts.of(Role.DONOR);
        UUID fund = funds.move(donor);
        int published = 0;
        for (int i = 0; i < many; i++) {
            published = ReleasesOfTests.number();
            releases.publish(published, fund, "NOR-" + i / 2, i);
        }
        visits.put(Paths.PUBLISHED, new Visit(donor, Paths.PUBLISHED));
        visits.put(Paths.PUBLISHED_RELEASE, new Visit(donor, Paths.published(published)));
        visits.put(Paths.COMPARED, new Visit(donor, Paths.COMPARED + "?one=" + published + "&other=" + published));
        visits.put(Paths.FEEDBACK, new Visit(caseworker, Paths.FEEDBACK));
        visits.put(Paths.PSYCHOSOCIAL, new Visit(caseworker, Paths.PSYCHOSOCIAL));
        return visits;
    }

    /** So many grants of one donor, the last with as many targets. @return its code */
    private String grants(Viewer manager, UUID donor, int many) {
        LocalDate today = LocalDate.now();
        String code = null;
        for (int i = 0; i < many; i++) {
            code = "S-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            commands.send(manager, UUID.randomUUID(), new DonorGrantCommand.Open(DonorGrantCommand.idOf(code), code,
                    new GrantDetails(donor, "Walking again", today.minusYears(1), today.plusYears(1), List.of(), List.of())));
        }
        for (int i = 0; i < many; i++) {
            commands.send(manager, UUID.randomUUID(), new DonorGrantCommand.SetTarget(DonorGrantCommand.idOf(code), new GrantTarget(
                    LogframeIndicator.U1, GrantUnit.NUMBER, BigDecimal.valueOf(100 + i), today.plusDays(i), null, null)));
        }
        return code;
    }

    /** Drafts of releases about a year in which nothing happened, the last one checked and written about. */
    private void drafts(Map<String, Visit> visits, Account manager, int many) {
        Viewer by = files.viewer(manager);
        LocalDate first = LocalDate.of(1930, 1, 1);
        UUID last = null;
        for (int i = 0; i < many; i++) {
            last = UUID.randomUUID();
            commands.send(by, UUID.randomUUID(), new ReleaseCommand.Draft(last, by.organisation(), null, null, first,
                    first.plusMonths(3).minusDays(1)));
        }
        for (int i = 0; i < Math.min(many, PublishedRelease.Section.values().length); i++) {
            commands.send(by, UUID.randomUUID(), new ReleaseCommand.Write(last, PublishedRelease.Section.values()[i], "en",
                    "More people came than were expected."));
        }
        UUID checked = last;
        commands.send(by, UUID.randomUUID(), new ReleaseCommand.StartCheck(checked, UUID.randomUUID()));
        checks.begin(by);
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(drafts.of(by, checked).orElseThrow().row().state())
                .isEqualTo(ReleaseState.CHECKED));
        visits.put(Paths.RELEASES, new Visit(manager, Paths.RELEASES + "?of=new"));
        visits.put(Paths.RELEASE, new Visit(manager, Paths.release(checked)));
    }

    private void treaty(Viewer admin, Viewer supervisor, int many) {
        for (int i = 0; i < many; i++) {
            conventions.record(admin, new StatusEntry(UUID.randomUUID(), "APMBC", "AO", StatusStep.SIGNED,
                    LocalDate.ofEpochDay(ThreadLocalRandom.current().nextInt(10_000)), "Depositary", true));
            plans.record(admin, new PlanAction(UUID.randomUUID(), Framework.NATIONAL, null, VaTheme.DATA, "One register", null, null, null,
                    null, "Plan", false));
            schedules.order(supervisor, new Schedule(UUID.randomUUID(), supervisor.user(), ReportOrder.figure("G05", List.of("PILLAR")),
                    Period.LAST_QUARTER, ExportFormat.CSV, Rhythm.WEEKLY, Locale.ENGLISH, List.of(supervisor.user()), null, null, null,
                    0));
        }
    }

    /** An explosion that injured the person with this file and so many others, corrected as often. */
    private UUID incident(Viewer by, UUID file, int many) {
        UUID incident = UUID.randomUUID();
        IncidentDetails details = new IncidentDetails(PartialDate.ofYear(2011), null, Personal.of("Quibala"),
                Personal.of("Road to the well"),
                null, null, DeviceType.CLUSTER_MUNITION_REMNANT, Certainty.REPORTED_BY_PERSON, null, null, null, IdentificationSource.SELF,
                null);
        List<Casualty> casualties = new ArrayList<>(List.of(casualty(CasualtyOutcome.INJURED, file)));
        for (int i = 0; i < many; i++) {
            casualties.add(casualty(CasualtyOutcome.KILLED, null));
        }
        commands.send(by, UUID.randomUUID(), new IncidentCommand.RecordIncident(incident, details, casualties,
                new Placement(by.user(), by.team(), null, by.organisation())));
        commands.send(by, UUID.randomUUID(), new SurvivorCommand.LinkIncident(file,
                new IncidentLink(incident, details.date(), CasualtyOutcome.INJURED, Activity.TRAVELLING_ON_FOOT, null, null, null)));
        for (int i = 0; i < many; i++) {
            UUID one = casualties.getLast().casualtyId();
            commands.send(by, UUID.randomUUID(), new IncidentCommand.CorrectCasualty(incident,
                    new Casualty(one, CasualtyOutcome.KILLED, i % 2 == 0 ? Sex.M : Sex.U, AgeGroup.ADULT, CivilStatus.CIVILIAN, null),
                    9_999,
                    Personal.of("The family told us")));
        }
        return incident;
    }

    private static Casualty casualty(CasualtyOutcome outcome, UUID file) {
        return new Casualty(UUID.randomUUID(), outcome, Sex.F, AgeGroup.ADULT, CivilStatus.CIVILIAN, file);
    }

    private void support(Viewer by, UUID file) {
        LocalDate today = LocalDate.now();
        UUID work = UUID.randomUUID();
        commands.send(by, UUID.randomUUID(), new SupportCommand.Begin(work, new SupportPlan(file, SupportKind.EMPLOYMENT, null, null, null,
                null, null, true, today.minusMonths(2), Personal.of("Earn enough for the rent"))));
        commands.send(by, UUID.randomUUID(), new SupportCommand.RecordOutcome(work, new Outcome(UUID.randomUUID(), today, null, null, null,
                new Outcome.Work(WorkStatus.WAGE_INFORMAL, 20, true, null), null, null, null, null, null)));
        commands.send(by, UUID.randomUUID(), new ReviewCommand.Record(UUID.randomUUID(), new Review(file, today, ReviewOccasion.BASELINE,
                null, null, null, null, ChosenActivity.WORK, true, today.minusMonths(2), 4, null)));
    }

    private Shelf shelf(Account technician, int many) {
        Shelf shelf = new Shelf(technician.team(), org.amparo.vocabulary.Component.FOOT_SACH, null);
        for (int i = 0; i < many; i++) {
            Shelf size = new Shelf(technician.team(), org.amparo.vocabulary.Component.FOOT_DYNAMIC, "2" + i);
            commands.send(files.viewer(technician), UUID.randomUUID(), new StockCommand.Receive(size.id(), size, 5, null, LocalDate.now()));
            commands.send(files.viewer(technician), UUID.randomUUID(),
                    new StockCommand.Receive(shelf.id(), shelf, 5, null, LocalDate.now()));
        }
        return shelf;
    }

    private void complain(Viewer by, UUID file) {
        commands.send(by, UUID.randomUUID(), new FeedbackCommand.Receive(UUID.randomUUID(), new Heard(file, file, FeedbackType.COMPLAINT,
                FeedbackWay.PHONE, LocalDate.now(), null, new Placement(by.user(), by.team(), null, by.organisation()), null,
                Personal.of("Nobody told me that the clinic was closed"), null)));
    }

    private static Map<String, Visit> visits(Account admin, Account caseworker, Account supervisor, Account provider, String area,
            UUID file,
            UUID referral, UUID centre) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        visits.put(Paths.HOME, new Visit(caseworker, Paths.HOME));
        visits.put(Paths.ACCOUNT, new Visit(caseworker, Paths.ACCOUNT));
        visits.put(Paths.TASKS, new Visit(caseworker, Paths.TASKS));
        visits.put(Paths.MANY_FILES, new Visit(caseworker, Paths.MANY_FILES));
        visits.put(Paths.REMINDERS, new Visit(caseworker, Paths.REMINDERS));
        visits.put(Paths.SURVIVORS, new Visit(caseworker, Paths.SURVIVORS));
        visits.put(Paths.NEW_FILE, new Visit(caseworker, Paths.NEW_FILE));
        visits.put(Paths.FILE, new Visit(caseworker, Paths.file(file)));
        visits.put(Paths.CALENDAR, new Visit(caseworker, Paths.CALENDAR));
        visits.put(Paths.REFERRALS, new Visit(caseworker, Paths.REFERRALS));
        visits.put(Paths.REFERRAL, new Visit(caseworker, Paths.referral(referral)));
        visits.put(Paths.INBOX, new Visit(provider, Paths.INBOX));
        visits.put(Paths.INBOX_REFERRAL, new Visit(provider, Paths.inbox(referral)));
        visits.put(Paths.APPROVALS, new Visit(supervisor, Paths.APPROVALS));
        visits.put(Paths.DIRECTORY, new Visit(supervisor, Paths.DIRECTORY + "?area=" + area));
        visits.put(Paths.DIRECTORY_MAP, new Visit(supervisor, Paths.DIRECTORY_MAP + "?area=" + area));
        visits.put(Paths.DIRECTORY_NEAREST, new Visit(supervisor, Paths.DIRECTORY_NEAREST + "?service=PROSTHETICS&area=" + area));
        visits.put(Paths.NEW_PROVIDER, new Visit(supervisor, Paths.NEW_PROVIDER));
        visits.put(Paths.PROVIDER, new Visit(supervisor, Paths.provider(centre)));
        visits.put(Paths.CASUALTIES, new Visit(admin, Paths.CASUALTIES));
        visits.put(Paths.IMPORT, new Visit(admin, Paths.IMPORT));
        visits.put(Paths.USERS, new Visit(admin, Paths.USERS));
        visits.put(Paths.USER, new Visit(admin, Paths.user(caseworker.user())));
        visits.put(Paths.NEW_USER, new Visit(admin, Paths.NEW_USER));
        visits.put(Paths.TEAMS, new Visit(admin, Paths.TEAMS));
        visits.put(Paths.AREAS, new Visit(admin, Paths.AREAS));
        visits.put(Paths.ORGANISATIONS, new Visit(admin, Paths.ORGANISATIONS));
        visits.put(Paths.ROLES, new Visit(admin, Paths.ROLES));
        visits.put(Paths.REBUILD, new Visit(admin, Paths.REBUILD));
        return visits;
    }
}
