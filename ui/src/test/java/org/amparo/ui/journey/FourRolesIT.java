package org.amparo.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.amparo.ui.testing.Hands.choose;
import static org.amparo.ui.testing.Hands.clicks;
import static org.amparo.ui.testing.Hands.fill;
import static org.amparo.ui.testing.Hands.has;
import static org.amparo.ui.testing.Hands.next;
import static org.amparo.ui.testing.Hands.save;
import static org.amparo.ui.testing.Hands.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.access.Role;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.FollowUp;
import org.amparo.referral.AnswerLinks.Issued;
import org.amparo.referral.ReferralCommand;
import org.amparo.referral.ReferralQueries;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.referral.Step;
import org.amparo.survivor.Consent;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Alone;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.ui.referral.Scenes;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One person and all who accompany her, in a real browser: her caseworker, the supervisor, a provider of another organisation that signs in,
 * and a provider without an account. Days that have to pass are passed by the clock of the tests, and what comes due is fired by the
 * product's own timers.
 */
@Alone
class FourRolesIT extends Browser {

    private static final int DAYS_AGO = 60;

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Scenes scenes;
    @Autowired
    private Providers providers;
    @Autowired
    private ReferralQueries referrals;
    @Autowired
    private TimerWorker timers;
    @Autowired
    private JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Account caseworker;
    private Account supervisor;
    private UUID survivor;
    private UUID consent;

    /** Whoever tries codes is slowed down, also by the tests before this one. */
    @BeforeEach
    void nobody_tried_a_code_before() {
        sql.sql("delete from access.sign_in_delay").update();
    }

    @Test
    void a_person_is_accompanied_from_assessment_to_reopening_by_four_roles() {
        caseworker = accounts.of(Role.CASEWORKER);
        supervisor = files.supervisorOf(caseworker);
        survivor = daysAgo(DAYS_AGO, () -> files.adult(caseworker, "Maria João"));
        consent = daysAgo(DAYS_AGO, () -> agrees(ShareableField.PHONE));

        Page worker = signIn(caseworker, newPage());
        assess(worker);
        plan(worker);
        approve(signIn(supervisor, newPage()));
        ReferralRow asked = referFromTheNeed(worker);
        answerByTheLink(worker, asked);
        partnerAnswersOnItsScreen();
        String expired = silenceBecomesWork(worker);
        missFollowUp(worker);
        handOver();
        serveAndComplete(worker, asked);
        String withdrawn = withdrawConsent(worker);
        for (String key : List.of(expired, withdrawn, "A".repeat(32), "0000-0000-0000")) {
            opensNothing(key);
        }
        close(worker);
        reopen(worker);
    }

    @Test
    void a_past_day_of_the_file_shows_case_and_referrals_as_they_were() {
        caseworker = accounts.of(Role.CASEWORKER);
        supervisor = files.supervisorOf(caseworker);
        survivor = daysAgo(DAYS_AGO, () -> files.adult(caseworker, "Maria João"));
        consent = daysAgo(DAYS_AGO, () -> agrees(ShareableField.PHONE));
        UUID caseId = daysAgo(50, () -> cases.assessed(caseworker, survivor));
        daysAgo(50, () -> cases.need(caseworker, caseId));
        UUID centre = scenes.provider("Past Centre " + mark, null);
        UUID referral = daysAgo(40, () -> scenes.refer(caseworker, survivor, centre, ShareableField.NAME));
        daysAgo(30, () -> {
            scenes.send(caseworker, new ReferralCommand.RecordStep(referral, new Step.Accept(null, null, null)));
            return null;
        });
        daysAgo(20, () -> {
            scenes.send(caseworker, new ReferralCommand.RecordStep(referral, new Step.StartService(null)));
            scenes.send(caseworker, new ReferralCommand.RecordStep(referral, new Step.Complete(null, null)));
            return null;
        });
        Page page = signIn(caseworker, newPage());
        open(page, asOf(55));
        assertThat(page.getByText("Nobody was asked for help")).isVisible();
        assertThat(page.getByText("Physiotherapy")).hasCount(0);
        open(page, asOf(35));
        assertThat(page.locator("#referrals").getByText("Waiting for an answer")).isVisible();
        assertThat(page.locator(".case-needs").getByText("Physiotherapy")).isVisible();
        assertThat(page.getByText("You are looking at the file as it was")).isVisible();
        assertThat(page.locator(".file-parts").getByText("Add", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
        assertThat(page.locator("#refer")).hasCount(0);
        looked(page, "four-roles-as-of");
        assertThat(page.getByText("More was recorded since")).isVisible();
        open(page, asOf(25));
        assertThat(page.locator("#referrals").getByText("Accepted")).isVisible();
        open(page, Paths.file(survivor));
        assertThat(page.locator("#referrals").getByText("Completed")).isVisible();
    }

    private String asOf(int daysAgo) {
        return Paths.file(survivor) + "?as=" + LocalDate.now().minusDays(daysAgo);
    }

    // --- caseworker and supervisor

    private void assess(Page page) {
        open(page, Paths.file(survivor));
        next(page, "Open case");
        save(page);
        next(page, "Start");
        save(page);
        next(page, "Set");
        choose(page, "Risk level", "Low risk");
        save(page);
        next(page, "Complete");
        fill(page, "Rehabilitation", "Speaks with effort since the explosion");
        save(page);
    }

    private void plan(Page page) {
        next(page, "Add need");
        choose(page, "What the person needs", "Speech therapy");
        choose(page, "How soon", "Within a month");
        save(page);
        next(page, "Add goal");
        fill(page, "Goal, in the person’s own words", "I want to be understood on the telephone");
        save(page);
        next(page, "Record agreement");
        save(page);
        next(page, "Submit");
        save(page);
        page.getByText("waits for approval").first().waitFor();
    }

    private void approve(Page page) {
        open(page, Paths.APPROVALS);
        page.locator(".queue-item h2").filter(has("Maria João")).waitFor();
        page.locator("#approve").click();
        page.getByText("Nothing waits for an answer").waitFor();
    }

    // --- referring

    /** The need says what is asked for and how soon; who has room stands before who is full. */
    private ReferralRow referFromTheNeed(Page page) {
        String area = providers.area("Viana " + mark, GeoPoint.of(-8.9, 13.37));
        UUID full = providers.register("Full Centre " + mark, area, GeoPoint.of(-8.9, 13.37), 0, ServiceCode.SPEECH_THERAPY);
        providers.capacity(full, ServiceCode.SPEECH_THERAPY, 0, 3);
        UUID free = providers.register("Viana Centre " + mark, area, GeoPoint.of(-9.5, 13.37), 0, ServiceCode.SPEECH_THERAPY);
        providers.capacity(free, ServiceCode.SPEECH_THERAPY, 6, 9);
        open(page, Paths.file(survivor));
        int clicks = clicks(page);
        page.getByLabel("Refer: Speech therapy").click();
        Locator receiver = page.locator("vaadin-combo-box").filter(has("Provider")).last().locator("input");
        receiver.fill(mark);
        // Longer than the form takes to choose where writing begins: whoever types at once keeps the place and the list.
        page.evaluate("() => new Promise(done => setTimeout(done, 200))");
        assertThat(receiver).isFocused();
        Locator offered = page.locator("vaadin-combo-box-item:visible").filter(has(mark));
        assertThat(offered.first()).containsText("Viana Centre");
        assertThat(offered.last()).containsText("Full");
        offered.first().click();
        assertThat(page.getByText("Kept back by the person's consent: Telephone")).isVisible();
        looked(page, "four-roles-refer");
        save(page);
        assertThat(page.locator("#referrals").getByText("Waiting for an answer")).isVisible();
        org.assertj.core.api.Assertions.assertThat(clicks(page) - clicks).as("clicks to refer: two, and one for the receiver")
                .isLessThanOrEqualTo(3);
        ReferralRow row = the(free);
        org.assertj.core.api.Assertions.assertThat(row.service()).isEqualTo(ServiceCode.SPEECH_THERAPY);
        return row;
    }

    private void answerByTheLink(Page worker, ReferralRow asked) {
        open(worker, Paths.referral(asked.referralId()));
        worker.locator("#make-sheet").click();
        assertThat(worker.locator("#answer-code")).isVisible();
        String replaced = worker.locator("#answer-code").textContent();
        Issued link = scenes.link(caseworker, asked.referralId());
        opensNothing(replaced);

        Page provider = opened(link.secret());
        assertThat(provider.getByText("Maria João")).isVisible();
        assertThat(provider.getByText("+244")).hasCount(0);
        looked(provider, "four-roles-answer");
        provider.locator("#on").fill(LocalDate.now().plusDays(7).toString());
        provider.locator("#time").fill("09:30");
        provider.getByText("Accept this referral").click();
        assertThat(provider.getByText("Thank you")).isVisible();
        assertAccessible(provider);
        org.assertj.core.api.Assertions.assertThat(provider.context().cookies()).as("a session").isEmpty();
        opensNothing(link.secret());
        opensNothing(link.code());

        worker.reload();
        assertThat(worker.locator(".page-head").getByText("Appointment")).isVisible();
        moveTheAppointment(worker, asked);
        open(worker, Paths.file(survivor));
        assertThat(worker.locator(".happening-what").filter(has("Referral accepted")).first()).isVisible();
        assertThat(worker.locator(".happening-what").filter(has("Appointment made")).first()).isVisible();
        assertThat(worker.locator(".happening-what").filter(has("Appointment moved")).first()).isVisible();
        looked(worker, "four-roles-file");
    }

    /** The provider names another day by a page made for that, then the caseworker writes down a third one. */
    private void moveTheAppointment(Page worker, ReferralRow asked) {
        worker.locator("#make-sheet").click();
        assertThat(worker.getByText("You can move an appointment")).isVisible();
        String code = worker.locator("#answer-code").textContent();
        Page provider = opened(code);
        assertThat(provider.getByText("Another day for the appointment")).isVisible();
        assertThat(provider.getByText("Decline this referral")).hasCount(0);
        looked(provider, "four-roles-move");
        provider.locator("#on").fill(LocalDate.now().plusDays(9).toString());
        provider.getByText("Move the appointment").click();
        assertThat(provider.getByText("Thank you")).isVisible();
        opensNothing(code);
        worker.reload();
        worker.locator(".step-panel vaadin-button").filter(whole("Another day")).click();
        Locator day = worker.getByLabel("New day of the appointment").and(worker.locator("input:visible")).first();
        day.fill(LocalDate.now().plusDays(11).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        day.press("Enter");
        assertAccessible(worker);
        picture(worker, "four-roles-another-day-1280");
        worker.locator(".step-panel vaadin-button").filter(whole("Move appointment")).click();
        picture(worker, "four-roles-moved-1280");
        assertThat(worker.locator(".step-panel vaadin-button").filter(whole("Move appointment"))).hasCount(0);
        Eventually.holds(Duration.ofSeconds(60), () -> org.assertj.core.api.Assertions
                .assertThat(the(asked.providerId()).appointmentOn()).isEqualTo(LocalDate.now().plusDays(11)));
    }

    /** Somebody of another organisation sees what was shared and nothing else, and says how it goes on. */
    private void partnerAnswersOnItsScreen() {
        UUID theirs = scenes.organisation();
        UUID referral = scenes.refer(caseworker, survivor, scenes.provider("Partner " + mark, theirs), ShareableField.NAME);
        Page page = signIn(scenes.answering(theirs), newPage(PHONE, ColorScheme.LIGHT));
        open(page, Paths.inbox(referral));
        assertThat(page.getByText("What was shared with you")).isVisible();
        assertThat(page.getByText("1992")).hasCount(0);
        step(page, "Accepts", "Record acceptance");
        step(page, "Service started", "Record start");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "four-roles-inbox-390");
        step(page, "Service completed", "Record completion");
        assertThat(page.getByText("This referral is over")).isVisible();
    }

    /** Asked a month and more ago and never answered: a task, a step in the file, and a link whose days are over. */
    private String silenceBecomesWork(Page page) {
        UUID silent = scenes.provider("Silent Centre " + mark, null);
        UUID referral = daysAgo(45, () -> scenes.refer(caseworker, survivor, silent, ShareableField.NAME));
        String secret = daysAgo(45, () -> scenes.link(caseworker, referral)).secret();
        timers.fireDue();
        Eventually.holds(Duration.ofSeconds(60), () -> org.assertj.core.api.Assertions.assertThat(the(silent).state())
                .isNotEqualTo(ReferralState.SENT));
        open(page, Paths.file(survivor));
        looked(page, "four-roles-silence");
        if (the(silent).state() == ReferralState.NO_RESPONSE) {
            assertThat(page.getByText("No answer to the referral for Prosthetics")).isVisible();
            open(page, Paths.referral(referral));
            page.getByText("Close without an answer", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".page-head").getByText("Closed without an answer")).isVisible();
        }
        return secret;
    }

    private void missFollowUp(Page page) {
        UUID caseId = cases.view(caseworker, survivor).caseId();
        daysAgo(21, () -> {
            cases.send(caseworker, new CaseCommand.ScheduleFollowUp(caseId,
                    new FollowUp(UUID.randomUUID(), FollowUpType.PHONE, LocalDate.now().minusDays(20))));
            return null;
        });
        timers.fireDue();
        open(page, Paths.file(survivor));
        assertThat(page.locator(".happening-what").filter(has("Follow-up missed")).first()).isVisible();
        looked(page, "four-roles-missed");
    }

    /** The supervisor was here an hour ago: what others recorded since, with whom and when, and what somebody new has to know. */
    private void handOver() {
        sql.sql("insert into audit.file_read (at, actor, role, look, subjects) values (now() - interval '1 hour', ?, 'SUPERVISOR', 'FILE', "
                + "array[?::uuid])").params(supervisor.user(), survivor).update();
        Page page = signIn(supervisor, newPage());
        open(page, Paths.file(survivor) + "?tab=handover");
        Locator digest = page.locator(".handover");
        assertThat(digest.getByText("Since you last opened this file")).isVisible();
        assertThat(digest.locator("li").filter(has("Referral sent")).filter(has("Viana Centre " + mark)).first()).isVisible();
        assertThat(digest.locator("li").filter(has("Follow-up missed")).first()).isVisible();
        assertThat(digest.getByText("Plan approved")).hasCount(0);
        assertThat(digest.getByText("What a new worker needs")).isVisible();
        assertThat(digest.getByText("“I want to be understood on the telephone”").first()).isVisible();
        looked(page, "four-roles-handover");
    }

    private void serveAndComplete(Page page, ReferralRow asked) {
        open(page, Paths.referral(asked.referralId()));
        step(page, "Service started", "Record start");
        step(page, "Service completed", "Record completion");
        assertThat(page.locator(".page-head").getByText("Completed")).isVisible();
        assertAccessible(page);
    }

    /** What is on its way stops at once; who was told something already stays on the list. */
    private String withdrawConsent(Page page) {
        UUID last = scenes.provider("Last Centre " + mark, null);
        UUID referral = scenes.refer(caseworker, survivor, last, ShareableField.NAME);
        String secret = scenes.link(caseworker, referral).secret();
        files.send(caseworker, new SurvivorCommand.WithdrawConsent(survivor, consent, LocalDate.now()));
        opensNothing(secret);
        Eventually.holds(Duration.ofSeconds(60), () -> org.assertj.core.api.Assertions.assertThat(the(last).state())
                .isEqualTo(ReferralState.WITHDRAWN));
        open(page, Paths.file(survivor));
        page.getByText("Who already knows what").click();
        assertThat(page.locator(".known").getByText("Last Centre " + mark)).isVisible();
        looked(page, "four-roles-withdrawn");
        return secret;
    }

    // --- the end, and again

    private void close(Page worker) {
        open(worker, Paths.file(survivor) + "?do=closure");
        choose(worker, "Why the case is closed", "moved", "Moved away");
        worker.locator("vaadin-checkbox").filter(has("The person was told")).locator("input").check();
        fill(worker, "Why this goal stays open: “I want to be understood on the telephone”", "She goes on in the new place");
        save(worker);
        worker.getByText("Closing waits for approval").waitFor();
        Page boss = signIn(supervisor, newPage());
        open(boss, Paths.APPROVALS);
        boss.locator("#approve").click();
        boss.getByText("Nothing waits for an answer").waitFor();
    }

    private void reopen(Page page) {
        open(page, Paths.file(survivor));
        next(page, "Reopen");
        choose(page, "Why the case is reopened", "The person came back");
        save(page);
        page.getByText("Reopened: start a new assessment").waitFor();
        looked(page, "four-roles-reopened");
    }

    // --- what is asked and looked at

    private UUID agrees(ShareableField... withheld) {
        Consent agreed = new Consent(UUID.randomUUID(), ConsentPurpose.SHARE_FOR_REFERRAL, ConsentForm.WRITTEN, ConsentGiver.SELF, null,
                null, null, null, LocalDate.now().minusDays(DAYS_AGO), null, List.of(),
                List.of(withheld).stream().map(Enum::name).toList(), "2026-11", "pt");
        files.send(caseworker, new SurvivorCommand.GiveConsent(survivor, agreed));
        return agreed.consentId();
    }

    private ReferralRow the(UUID provider) {
        return referrals.ofFile(files.viewer(caseworker), survivor).stream().filter(row -> row.providerId().equals(provider)).findFirst()
                .orElseThrow();
    }

    private <T> T daysAgo(int days, Supplier<T> work) {
        return TestClock.at(LocalDate.now().minusDays(days).atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant(), work);
    }

    /** The page behind a link, in a browser that was never here. */
    private Page opened(String key) {
        Page stranger = newcomersPage();
        boolean isCode = key.contains("-") && key.length() < 20;
        stranger.navigate(address(Paths.ANSWER + (isCode ? "" : "#" + key)));
        if (isCode) {
            stranger.getByLabel("Code").fill(key);
            stranger.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        }
        return stranger;
    }

    private void opensNothing(String key) {
        Page stranger = opened(key);
        assertThat(stranger.getByText("opens nothing")).isVisible();
        assertThat(stranger.getByText("Maria João")).hasCount(0);
        assertThat(stranger.locator("dl")).hasCount(0);
        assertAccessible(stranger);
        stranger.close();
    }

    private static void step(Page page, String said, String saved) {
        page.locator(".step-panel vaadin-button").filter(whole(said)).first().click();
        page.locator(".step-panel vaadin-button").filter(whole(saved)).click();
        page.locator(".step-panel vaadin-button").filter(whole(saved))
                .waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** In both sizes: usable by all, nothing beside the screen, and a picture for people to look at. */
    private void looked(Page page, String name) {
        picture(page, name + "-1280");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.setViewportSize(PHONE, 844);
        picture(page, name + "-390");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.setViewportSize(WIDE, 860);
    }
}
