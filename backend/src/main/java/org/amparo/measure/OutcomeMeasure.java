package org.amparo.measure;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.survivor.SurvivorGates;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One measurement with one instrument, and what was corrected of it (domain 9.1, 17). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class OutcomeMeasure {

    @AggregateIdentifier
    private UUID measureId;
    private UUID survivorId;
    private Instrument instrument;
    private boolean retracted;

    OutcomeMeasure() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MeasureCommand.Record command, SurvivorGates files, Clock clock) {
        require(measureId == null, "R43.measure", "measureId");
        Measurement scored = MeasureForm.measurement(command.measurement());
        SurvivorGates.Standing file = files.forWork(scored.survivorId()).requireWork(LocalDate.now(clock));
        requireFits(scored, file, clock);
        apply(new MeasureEvent.Recorded(command.measureId(), scored.survivorId(), scored));
    }

    @CommandHandler
    void handle(MeasureCommand.Correct command, SurvivorGates files, Clock clock) {
        requireThere();
        MeasureForm.reason(command.reason());
        Measurement scored = MeasureForm.measurement(command.measurement());
        require(scored.survivorId().equals(survivorId), "R34.target", "measureId");
        requireFits(scored, files.forWork(survivorId).requireKept(), clock);
        apply(new MeasureEvent.Corrected(measureId, survivorId, scored, command.reason()));
    }

    @CommandHandler
    void handle(MeasureCommand.Retract command, SurvivorGates files) {
        requireThere();
        MeasureForm.reason(command.reason());
        files.forWork(survivorId).requireKept();
        apply(new MeasureEvent.Retracted(measureId, survivorId, instrument, command.reason()));
    }

    private void requireThere() {
        require(!retracted, "R34.retracted", "measureId");
    }

    private static void requireFits(Measurement scored, SurvivorGates.Standing file, Clock clock) {
        file.requireDay(scored.on(), LocalDate.now(clock), "on");
        scored.instrument().requireAge(file.birthYear(), scored.on(), "instrument");
    }

    @EventSourcingHandler
    void on(MeasureEvent event) {
        switch (event) {
            case MeasureEvent.Recorded e -> {
                measureId = e.measureId();
                survivorId = e.survivorId();
                instrument = e.measurement().instrument();
            }
            case MeasureEvent.Corrected e -> instrument = e.measurement().instrument();
            case MeasureEvent.Retracted e -> retracted = true;
        }
    }
}
