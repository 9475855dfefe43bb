package org.amparo.platform;

import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names of Axon's tables and columns as our migrations write them. */
@Configuration(proxyBeanMethods = false)
class EventTables {

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder().eventTable("es.event").snapshotTable("es.snapshot").globalIndexColumn("global_index")
                .timestampColumn("recorded_at").eventIdentifierColumn("event_id").aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence").typeColumn("aggregate_type").payloadTypeColumn("event_name")
                .payloadRevisionColumn("event_version").payloadColumn("payload").metaDataColumn("metadata").build();
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder().setTokenTable("es.token").setProcessorNameColumn("processor").setSegmentColumn("segment")
                .setTokenColumn("token").setTokenTypeColumn("token_type").setTimestampColumn("touched_at").setOwnerColumn("owner").build();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder().deadLetterTable("es.dead_letter").deadLetterIdentifierColumn("id")
                .processingGroupColumn("processing_group").sequenceIdentifierColumn("sequence_id").sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type").eventIdentifierColumn("event_id").timestampColumn("recorded_at")
                .payloadTypeColumn("event_name").payloadRevisionColumn("event_version").payloadColumn("payload").metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate_type").aggregateIdentifierColumn("aggregate_id").sequenceNumberColumn("sequence")
                .tokenTypeColumn("token_type").tokenColumn("token").enqueuedAtColumn("enqueued_at").lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started").causeTypeColumn("cause_type").causeMessageColumn("cause_message")
                .diagnosticsColumn("diagnostics").build();
    }
}
