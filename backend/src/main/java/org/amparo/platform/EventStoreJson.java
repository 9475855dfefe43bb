package org.amparo.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Names, JSON and upcasters of stored events, as beans. */
@Configuration(proxyBeanMethods = false)
class EventStoreJson {

    private static final String PRODUCT = "org.amparo";

    @Bean
    NamedEvents namedEvents() {
        return NamedEvents.below(PRODUCT);
    }

    /** Takes the modules of our own packages only: what Spring brings for its web answers must not change how events are stored. */
    @Bean
    EventJson eventJson(ObjectProvider<JacksonModule> modules) {
        return new EventJson(modules.orderedStream().filter(module -> module.getClass().getName().startsWith(PRODUCT)).toList());
    }

    @Bean
    Snapshots snapshots() {
        return new Snapshots(PRODUCT);
    }

    @Bean
    Upcasters upcasters(NamedEvents events, ObjectProvider<Upcaster> steps) {
        return new Upcasters(events, steps.stream().toList());
    }

    @Bean
    @Qualifier("eventSerializer")
    NamedEventSerializer eventSerializer(NamedEvents events, Snapshots snapshots, EventJson json, PayloadSeal seal, Upcasters upcasters) {
        return new NamedEventSerializer(events, snapshots, json, seal, upcasters);
    }
}
