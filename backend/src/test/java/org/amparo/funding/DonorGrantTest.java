package org.amparo.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Organisations;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.Pillar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a manager may say of a donor's grant. */
@Alone
class DonorGrantTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);
    private static final UUID DONOR = OneDonor.ID;
    private static final UUID ID = DonorGrantCommand.idOf("NO-2026-1");

    private final AggregateRun run = new AggregateRun(DonorGrant.class, TODAY, Map.of(Organisations.class, new OneDonor()));

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void a_code_has_one_grant_for_ever_and_looks_like_a_code() {
        assertThat(open("NO-2026-1", details(FROM, TO))).isNull();
        assertThat(open("NO-2026-1", details(FROM.plusYears(3), TO.plusYears(3)))).isEqualTo("donor-grant.taken");
        assertThat(open("no-2026-2", details(FROM, TO))).isEqualTo("donor-grant.code");
        assertThat(open("N", details(FROM, TO))).isEqualTo("donor-grant.code");
        assertThat(run.send(new DonorGrantCommand.Open(UUID.randomUUID(), "NO-2026-2", details(FROM, TO)))).isEqualTo("donor-grant.code");
        assertThat(open(null, details(FROM, TO))).isEqualTo("form.required");
    }

    @Test
    void a_grant_has_a_known_donor_a_title_and_days_in_their_order() {
        assertThat(open("A1", null)).isEqualTo("form.required");
        assertThat(open("A1", new GrantDetails(UUID.randomUUID(), "Hope", FROM, TO, null, null))).isEqualTo("donor-grant.donor");
        assertThat(open("A1", new GrantDetails(DONOR, " ", FROM, TO, null, null))).isEqualTo("form.required");
        assertThat(open("A1", new GrantDetails(DONOR, "x".repeat(201), FROM, TO, null, null))).isEqualTo("form.length");
        assertThat(open("A1", details(TO, FROM))).isEqualTo("form.order");
        assertThat(open("A1", new GrantDetails(DONOR, "Hope", FROM, TO, null, List.of("<CO05>")))).isEqualTo("form.code");
    }

    @Test
    void what_is_corrected_was_looked_at_before() {
        open("NO-2026-1", details(FROM, TO));
        GrantDetails longer = new GrantDetails(DONOR, "Walking again", FROM, TO.plusYears(1), List.of(Pillar.REHABILITATION), null);
        assertThat(run.send(new DonorGrantCommand.Correct(ID, longer, 0))).isNull();
        assertThat(run.send(new DonorGrantCommand.Correct(ID, details(FROM, TO), 0))).isEqualTo(AggregateRun.CHANGED);
        assertThat(run.send(new DonorGrantCommand.Correct(ID, longer, 1))).as("nothing new is no event").isNull();
        assertThat(run.told(ID)).hasSize(2).endsWith(new DonorGrantEvent.Corrected(ID, longer));
    }

    @Test
    void a_grant_is_closed_within_its_days_and_not_ahead_and_is_opened_again() {
        open("NO-2026-1", details(FROM, TO));
        assertThat(run.send(new DonorGrantCommand.Reopen(ID))).isEqualTo("donor-grant.open");
        assertThat(run.send(new DonorGrantCommand.Close(ID, TODAY.plusDays(1)))).isEqualTo("R7.future");
        assertThat(run.send(new DonorGrantCommand.Close(ID, FROM.minusDays(1)))).isEqualTo("donor-grant.day");
        assertThat(run.send(new DonorGrantCommand.Close(ID, TODAY))).isNull();
        assertThat(run.send(new DonorGrantCommand.Close(ID, TODAY))).isEqualTo("donor-grant.closed");
        assertThat(run.send(new DonorGrantCommand.Correct(ID, details(FROM, TODAY.minusDays(1)), 0))).isEqualTo("donor-grant.closed-day");
        assertThat(run.send(new DonorGrantCommand.Reopen(ID))).isNull();
        assertThat(run.send(new DonorGrantCommand.Correct(ID, details(FROM, TODAY.minusDays(1)), 0))).isNull();
    }

    @Test
    void a_target_is_a_number_or_where_people_are_shared_a_percent_by_a_day_of_the_grant() {
        open("NO-2026-1", details(FROM, TO));
        assertThat(target(LogframeIndicator.U1, GrantUnit.NUMBER, "120", TO, "40.50", FROM)).isNull();
        assertThat(target(LogframeIndicator.U1, GrantUnit.NUMBER, "120.00", TO, "40.5", FROM)).isNull();
        assertThat(run.told(ID)).as("the same once more is no event").hasSize(2);
        assertThat(target(LogframeIndicator.O4, GrantUnit.PERCENT, "75", TO, null, null)).isNull();
        assertThat(target(LogframeIndicator.O4, GrantUnit.PERCENT, "100.01", TO, null, null)).isEqualTo("target.percent");
        assertThat(target(LogframeIndicator.U2, GrantUnit.PERCENT, "75", TO, null, null)).isEqualTo("donor-grant.percent");
        assertThat(target(LogframeIndicator.U2, GrantUnit.NUMBER, "-1", TO, null, null)).isEqualTo("target.value");
        assertThat(target(LogframeIndicator.U2, GrantUnit.NUMBER, "1.005", TO, null, null)).isEqualTo("target.value");
        assertThat(target(LogframeIndicator.U2, GrantUnit.NUMBER, "10", TO.plusDays(1), null, null)).isEqualTo("donor-grant.day");
        assertThat(target(LogframeIndicator.U2, GrantUnit.NUMBER, "10", TO, "3", null)).isEqualTo("form.required");
        assertThat(target(LogframeIndicator.U2, GrantUnit.NUMBER, "10", TO, "3", TO.plusDays(1))).isEqualTo("form.order");
        assertThat(run.send(new DonorGrantCommand.DropTarget(ID, LogframeIndicator.O4, TO))).isNull();
        assertThat(run.send(new DonorGrantCommand.DropTarget(ID, LogframeIndicator.O4, TO))).isEqualTo("target.none");
    }

    @Test
    void each_refusal_has_a_sentence() {
        for (String rule : List.of("donor-grant.code", "donor-grant.taken", "donor-grant.donor", "donor-grant.closed", "donor-grant.open",
                "donor-grant.closed-day", "donor-grant.day", "donor-grant.percent", "funding.unknown", "funding.day")) {
            assertThat(RuleMessages.sentence(new RuleBroken(rule, "", FROM, TO), Locale.ENGLISH)).as(rule).contains(" ")
                    .doesNotContain("{");
        }
    }

    private String open(String code, GrantDetails details) {
        return run.send(new DonorGrantCommand.Open(code == null ? ID : DonorGrantCommand.idOf(code), code, details));
    }

    private String target(LogframeIndicator indicator, GrantUnit unit, String value, LocalDate by, String baseline, LocalDate on) {
        return run.send(new DonorGrantCommand.SetTarget(ID, new GrantTarget(indicator, unit, new BigDecimal(value), by,
                baseline == null ? null : new BigDecimal(baseline), on)));
    }

    private static GrantDetails details(LocalDate from, LocalDate to) {
        return new GrantDetails(DONOR, "Walking again", from, to, null, null);
    }
}
