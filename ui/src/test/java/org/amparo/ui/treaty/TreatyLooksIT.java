package org.amparo.ui.treaty;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.export.ExportFormat;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.schedule.Period;
import org.amparo.schedule.ReportOrder;
import org.amparo.schedule.Rhythm;
import org.amparo.schedule.Schedule;
import org.amparo.schedule.Schedules;
import org.amparo.treaty.ArmedConflict;
import org.amparo.treaty.Conventions;
import org.amparo.treaty.Framework;
import org.amparo.treaty.PlanAction;
import org.amparo.treaty.Plans;
import org.amparo.treaty.StatusEntry;
import org.amparo.treaty.StatusStep;
import org.amparo.treaty.VaTheme;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How casualty tables, treaty reports, conventions and scheduled reports look: wide and narrow, in the dark, from right to left. */
class TreatyLooksIT extends Browser {

    private static final int YEARS = 8;

    @Autowired
    private Commands commands;
    @Autowired
    private People people;
    @Autowired
    private Conventions conventions;
    @Autowired
    private Plans plans;
    @Autowired
    private Schedules schedules;

    @Test
    void they_look_well_and_have_no_violation() {
        Account admin = accounts.of(Role.ADMIN);
        Account manager = accounts.of(Role.MANAGER);
        incidents(viewer(admin));
        reference(viewer(admin));
        Viewer owner = viewer(manager);
        for (ReportOrder order : List.of(ReportOrder.figure("G07", List.of("PILLAR", "ADM1")), ReportOrder.casualties(List.of("YEAR")))) {
            schedules.order(owner, new Schedule(UUID.randomUUID(), owner.user(), order, Period.LAST_QUARTER, ExportFormat.XLSX,
                    Rhythm.QUARTERLY, Locale.ENGLISH, List.of(owner.user()), null, null, null, 0));
        }
        Page page = signIn(manager, newPage());
        look(page, "casualty-tables", Paths.CASUALTY_TABLES + "?from=2012&to=2026");
        look(page, "casualty-device", Paths.CASUALTY_TABLES + "?from=2012&to=2026&by=DEVICE");
        look(page, "treaty", Paths.TREATY + "?state=AO&kind=ARTICLE_7_VA&year=2024&plan=OSLO");
        look(page, "treaty-plan", Paths.TREATY + "?state=AO&kind=VA_PLAN&year=2024&plan=NATIONAL");
        look(page, "schedules", Paths.SCHEDULES);
        page.getByText("Order a report").first().click();
        page.locator("vaadin-dialog[opened] vaadin-button:visible").last().waitFor();
        assertAccessible(page);
        Page ofAdmin = signIn(admin, newPage());
        look(ofAdmin, "conventions", Paths.CONVENTIONS + "?state=AO&on=2026-01-15");
        ofAdmin.getByText("Record a fact").first().click();
        ofAdmin.locator("vaadin-dialog[opened] vaadin-button:visible").last().waitFor();
        assertAccessible(ofAdmin);
        wholePicture(ofAdmin, "conventions-form");
    }

    private Viewer viewer(Account account) {
        return people.viewerOf(account.userName()).orElseThrow();
    }

    private void incidents(Viewer admin) {
        for (int i = 0; i < YEARS * 3; i++) {
            List<Casualty> casualties = new ArrayList<>();
            for (int c = 0; c <= i % 4; c++) {
                casualties.add(new Casualty(UUID.randomUUID(), CasualtyOutcome.values()[(i + c) % 3], Sex.values()[c % 4],
                        AgeGroup.values()[(i + c) % 3], CivilStatus.values()[c], null));
            }
            commands.send(admin, UUID.randomUUID(), new IncidentCommand.RecordIncident(UUID.randomUUID(),
                    new IncidentDetails(PartialDate.ofYear(2017 + i % YEARS), null, null, null, null, null,
                            DeviceType.values()[i % DeviceType.values().length], Certainty.REPORTED_BY_PERSON, null, null, null,
                            IdentificationSource.HOSPITAL, null),
                    casualties, new Placement(admin.user(), null, null, admin.organisation())));
        }
    }

    private void reference(Viewer admin) {
        conventions.record(admin, new StatusEntry(UUID.randomUUID(), "APMBC", "AO", StatusStep.IN_FORCE, LocalDate.of(2003, 1, 2),
                "An example for this picture", false));
        conventions.record(admin, new StatusEntry(UUID.randomUUID(), "APMBC", "AO", StatusStep.WITHDRAWAL_NOTIFIED,
                LocalDate.of(2025, 3, 3), "An example for this picture", false));
        conventions.record(admin, new ArmedConflict(UUID.randomUUID(), "AO", LocalDate.of(2025, 1, 1), null,
                "An example for this picture", false));
        plans.record(admin, new PlanAction(UUID.randomUUID(), Framework.NATIONAL, "3.1", VaTheme.REHABILITATION,
                "Rehabilitation within a day's way of everybody", "G05", "REHABILITATION", 80, LocalDate.of(2028, 12, 31), "Plan, page 9",
                true));
    }
}
