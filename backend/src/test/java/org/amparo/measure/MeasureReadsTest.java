package org.amparo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineKind;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ErasureGround;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class MeasureReadsTest {

    @Autowired
    private FilesOfTests files;
    @Autowired
    private MeasureQueries measures;
    @Autowired
    private SurvivorQueries survivors;
    @Autowired
    private Commands commands;
    @Autowired
    private Clock clock;

    private final Viewer anyone = Looking.everywhere();
    private final UUID team = UUID.randomUUID();
    private final Viewer clinician = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.MEASURE_READ, Permission.MEASURE_RECORD,
            Permission.FILE_READ);

    @Test
    void change_is_told_from_the_baseline_to_the_latest_and_what_was_taken_back_does_not_count() {
        UUID person = files.register(new Placement(UUID.randomUUID(), team, "CO05", null));
        LocalDate today = LocalDate.now(clock);
        record(person, Instrument.LEFS, today.minusDays(200), "30", false, null);
        UUID latest = record(person, Instrument.LEFS, today.minusDays(10), "38", false, null);
        UUID wrong = record(person, Instrument.LEFS, today, "70", false, null);
        record(person, Instrument.PAIN_PHANTOM, today.minusDays(300), "7", false, null);
        commands.send(clinician, UUID.randomUUID(), new MeasureCommand.Retract(wrong, Personal.of("Somebody else's sheet")));

        List<MeasureSeries> series = measures.series(clinician, person);
        assertThat(series).extracting(MeasureSeries::instrument).containsExactly(Instrument.LEFS, Instrument.PAIN_PHANTOM);
        assertThat(series.getFirst().change().orElseThrow().by()).isEqualByComparingTo("8");
        assertThat(series.getFirst().change().orElseThrow().real()).isFalse();
        assertThat(series.getLast().change()).isEmpty();

        commands.send(clinician, UUID.randomUUID(), new MeasureCommand.Correct(latest,
                new Measurement(person, Instrument.LEFS, today.minusDays(10), new BigDecimal("39"), null, null, null, false, null, null),
                Personal.of("Added up wrongly")));
        MeasureSeries lefs = measures.series(clinician, person).getFirst();
        assertThat(lefs.change().orElseThrow().real()).isTrue();
        assertThat(lefs.latest().corrected()).isTrue();

        record(person, Instrument.LEFS, today.minusDays(5), "41", true, null);
        assertThat(measures.series(clinician, person).getFirst().change()).isEmpty();
        record(person, Instrument.LEFS, today, "44", false, null);
        assertThat(measures.series(clinician, person).getFirst().change().orElseThrow().by()).isEqualByComparingTo("3");
        assertThat(survivors.timeline(anyone, person, Set.of(TimelineKind.MEASURE), null, 50)).hasSize(8);
    }

    @Test
    void only_who_may_read_measures_of_this_file_sees_them_and_they_are_gone_with_an_erased_person() {
        UUID person = files.register(new Placement(UUID.randomUUID(), team, "CO05", null));
        LocalDate today = LocalDate.now(clock);
        commands.send(clinician, UUID.randomUUID(), new MeasureCommand.Record(UUID.randomUUID(), new Measurement(person, Instrument.LEFS,
                today, null, MeasureMode.INTERVIEW, "1999", "es", false, Personal.of("1".repeat(20)), Personal.of("tired that day"))));
        MeasureSeries.Point point = measures.series(clinician, person).getFirst().latest();
        assertThat(point.answers()).isEqualTo(Personal.of("1".repeat(20)));
        assertThat(point.remark()).isEqualTo(Personal.of("tired that day"));
        Viewer elsewhere = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.MEASURE_READ,
                Permission.MEASURE_RECORD);
        assertThat(measures.series(elsewhere, person)).isEmpty();
        assertThatThrownBy(() -> measures.series(Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_READ), person))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commands.send(elsewhere, UUID.randomUUID(), new MeasureCommand.Record(UUID.randomUUID(),
                new Measurement(person, Instrument.LEFS, today, BigDecimal.ONE, null, null, null, false, null, null))))
                .isInstanceOf(NotAllowed.class);

        commands.send(anyone, UUID.randomUUID(), new SurvivorCommand.RequestErasure(person, ErasureGround.PERSON_ASKED.name()));
        commands.send(Looking.everywhere(), UUID.randomUUID(), new SurvivorCommand.ApproveErasure(person));
        Eventually.holds(Duration.ofSeconds(20), () -> {
            MeasureSeries.Point erased = measures.series(anyone, person).getFirst().latest();
            assertThat(Personal.isErased(erased.answers())).isTrue();
            assertThat(Personal.isErased(erased.remark())).isTrue();
            assertThat(erased.score()).isEqualByComparingTo("20");
        });
    }

    private UUID record(UUID person, Instrument instrument, LocalDate on, String score, boolean baseline, String remark) {
        UUID id = UUID.randomUUID();
        commands.send(clinician, UUID.randomUUID(), new MeasureCommand.Record(id, new Measurement(person, instrument, on,
                new BigDecimal(score), null, null, null, baseline, null, Personal.of(remark))));
        return id;
    }
}
