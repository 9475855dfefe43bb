package org.amparo.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A made-up aggregate on which the guard is tested. */
@Aggregate
class Parcel {

    private static final int HEAVIEST = 100;

    @AggregateIdentifier
    private UUID parcelId;

    Parcel() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void pack(ParcelCommand.Pack command) {
        RuleBroken.require(command.kilos() >= 0, "parcel.heavy", "kilos");
        apply(new ParcelEvent.Packed(command.parcelId(), command.kilos(), command.createdAt().caseworker(), command.createdAt().team()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void pack(ParcelCommand.PackOn command) {
        apply(new ParcelEvent.Packed(command.parcelId(), 1, command.createdAt().caseworker(), command.createdAt().team()));
    }

    @CommandHandler
    void weigh(ParcelCommand.Weigh command) {
        RuleBroken.require(command.kilos() >= 0 && command.kilos() <= HEAVIEST, "parcel.heavy", "kilos");
        apply(new ParcelEvent.Weighed(parcelId, command.kilos()));
    }

    @CommandHandler
    void breakDown(ParcelCommand.Break command) {
        throw new IllegalStateException("Cannot take " + command.words());
    }

    @EventSourcingHandler
    void on(ParcelEvent event) {
        if (event instanceof ParcelEvent.Packed packed) {
            parcelId = packed.parcelId();
        }
    }

    /** Where parcels belong, read from their first event. */
    @Component
    static class ParcelPlacements implements Placements {

        private final JdbcClient jdbc;

        ParcelPlacements(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Class<? extends Command> commands() {
            return ParcelCommand.class;
        }

        @Override
        public Optional<Placement> of(UUID target) {
            return jdbc.sql("select payload ->> 'caseworker', payload ->> 'team' from es.event where aggregate_id = ? and sequence = 0")
                    .param(target)
                    .query((row, n) -> new Placement(id(row.getString(1)), id(row.getString(2)), null, null)).optional();
        }

        private static UUID id(String text) {
            return text == null ? null : UUID.fromString(text);
        }
    }
}
