package org.amparo.measure;

import static org.hamcrest.Matchers.matchesPattern;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.testing.Alone;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class OutcomeMeasureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PERSON = UUID.randomUUID();
    private static final Personal<String> REASON = Personal.of("Misread the sheet");

    private final UUID id = UUID.randomUUID();
    private boolean dead;
    private boolean erased;
    private ConsentStatus agreement = ConsentStatus.GIVEN;

    @Test
    void a_score_is_recorded_as_it_was_read_and_answers_make_their_score() {
        when(new MeasureCommand.Record(id, score(Instrument.LEFS, "41"))).expectEvents(recorded("41"));
        Measurement worked = new Measurement(PERSON, Instrument.LEFS, TODAY, new BigDecimal("40"), null, null, null, false,
                Personal.of("43210432104321043210"), null);
        when(new MeasureCommand.Record(id, answers(null, "43210 43210 43210 43210")))
                .expectEvents(new MeasureEvent.Recorded(id, PERSON, worked));
        when(new MeasureCommand.Record(id, answers("40", "43210432104321043210"))).expectSuccessfulHandlerExecution();
        refused(when(new MeasureCommand.Record(id, answers("41", "43210432104321043210"))), "R11.sum");
        refused(when(new MeasureCommand.Record(id, answers(null, "4321043210432104321-"))), "R11.missing");
        refused(when(new MeasureCommand.Record(id, answers(null, null))), "form.required");
    }

    @Test
    void R11_a_score_outside_its_range_is_refused() {
        refused(when(new MeasureCommand.Record(id, score(Instrument.LEFS, "81"))), "R11");
        refused(when(new MeasureCommand.Record(id, score(Instrument.LEFS, "-1"))), "R11");
        refused(when(new MeasureCommand.Record(id, score(Instrument.LEFS, "40.5"))), "R11.decimals");
        refused(when(new MeasureCommand.Record(id, score(Instrument.PHQ_9, "4"))), "R11.restricted");
        refused(when(new MeasureCommand.Record(id,
                new Measurement(PERSON, Instrument.P_SCALE, LocalDate.of(1995, 1, 1), BigDecimal.ONE, null, null, null, false, null,
                        null))),
                "R11.age");
    }

    @Test
    void R43_a_measurement_is_recorded_once() {
        refused(when(new MeasureCommand.Record(id, score(Instrument.LEFS, "41")), recorded("41")), "R43.measure");
    }

    @Test
    void R1_R33_R36_nothing_is_measured_without_agreement_after_death_or_after_erasure_but_corrections_go_on_after_death() {
        agreement = ConsentStatus.WITHDRAWN;
        refused(when(new MeasureCommand.Record(id, score(Instrument.LEFS, "41"))), "R1");
        dead = true;
        refused(when(new MeasureCommand.Record(id, score(Instrument.LEFS, "41"))), "R33");
        when(new MeasureCommand.Correct(id, score(Instrument.LEFS, "42"), REASON), recorded("41")).expectSuccessfulHandlerExecution();
        erased = true;
        refused(when(new MeasureCommand.Correct(id, score(Instrument.LEFS, "42"), REASON), recorded("41")), "R36.erased");
    }

    @Test
    void R7_nothing_is_measured_in_the_future_or_before_birth() {
        refused(when(new MeasureCommand.Record(id, on(TODAY.plusDays(1)))), "R7.future");
        refused(when(new MeasureCommand.Record(id, on(LocalDate.of(1983, 12, 31)))), "R7.birth");
    }

    @Test
    void R34_a_correction_says_why_stays_with_the_person_and_follows_no_retraction() {
        Measurement right = score(Instrument.LEFS, "42");
        when(new MeasureCommand.Correct(id, right, REASON), recorded("41"))
                .expectEvents(new MeasureEvent.Corrected(id, PERSON, right, REASON));
        refused(when(new MeasureCommand.Correct(id, right, Personal.of(" ")), recorded("41")), "R34");
        Measurement other = new Measurement(UUID.randomUUID(), Instrument.LEFS, TODAY, BigDecimal.ONE, null, null, null, false, null, null);
        refused(when(new MeasureCommand.Correct(id, other, REASON), recorded("41")), "R34.target");
        MeasureEvent retracted = new MeasureEvent.Retracted(id, PERSON, Instrument.LEFS, REASON);
        when(new MeasureCommand.Retract(id, REASON), recorded("41")).expectEvents(retracted);
        refused(when(new MeasureCommand.Retract(id, REASON), recorded("41"), retracted), "R34.retracted");
        refused(when(new MeasureCommand.Correct(id, right, REASON), recorded("41"), retracted), "R34.retracted");
    }

    // --- what a measurement looks like

    private MeasureEvent recorded(String score) {
        return new MeasureEvent.Recorded(id, PERSON, score(Instrument.LEFS, score));
    }

    private static Measurement score(Instrument instrument, String score) {
        return new Measurement(PERSON, instrument, TODAY, new BigDecimal(score), null, null, null, false, null, null);
    }

    private static Measurement on(LocalDate day) {
        return new Measurement(PERSON, Instrument.LEFS, day, BigDecimal.ONE, null, null, null, false, null, null);
    }

    private static Measurement answers(String score, String answers) {
        return new Measurement(PERSON, Instrument.LEFS, TODAY, score == null ? null : new BigDecimal(score), null, null, null, false,
                Personal.of(answers), null);
    }

    private ResultValidator<OutcomeMeasure> when(MeasureCommand command, Object... before) {
        AggregateTestFixture<OutcomeMeasure> fixture = new AggregateTestFixture<>(OutcomeMeasure.class);
        fixture.registerInjectableResource(new Files());
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return (before.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(before)).when(command);
    }

    private static void refused(ResultValidator<OutcomeMeasure> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }

    /** A file as the test says it is. */
    private final class Files implements SurvivorGates {
        @Override
        public Standing forWork(UUID survivorId) {
            return new Standing(survivorId, new Placement(null, null, null, null), true, dead, erased, 1984, agreement, null);
        }

        @Override
        public Sharing forSharing(UUID survivorId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sharing sharingNow(UUID survivorId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Map<UUID, Sharing> sharingNow(java.util.Collection<UUID> survivors) {
            throw new UnsupportedOperationException();
        }
    }
}
