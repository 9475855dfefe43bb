package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.amparo.testing.TestApplication;
import org.amparo.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

class StoredNamesTest {

    @Test
    void anEventThatNoClassAnswersToStopsTheStart() {
        Map<String, Object> settings = TestDatabase.properties();
        TestDatabase database = new TestDatabase((String) settings.get("spring.datasource.url"),
                (String) settings.get("spring.datasource.username"), (String) settings.get("spring.datasource.password"));
        Flyway.configure().dataSource(database.url(), database.username(), database.password()).locations("classpath:db/migration").load()
                .migrate();
        database.run("insert into es.event_name values ('probe.from-the-future', '1'), ('probe.noted', '3'), ('probe.noted', '1')");

        Throwable refusal = NestedExceptionUtils.getMostSpecificCause(catchThrowable(() -> start(settings)));

        assertThat(refusal).isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("does not know: probe.from-the-future version 1, probe.noted version 3.");
    }

    private static void start(Map<String, Object> settings) {
        String[] arguments = settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        new SpringApplicationBuilder(TestApplication.class).properties("server.port=0").run(arguments).close();
    }
}
