package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.amparo.platform.CannotStart;
import org.amparo.testing.TestApplication;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class VerifyCommandTest {

    @Test
    void theCommandSaysThatEverythingFitsAndEndsOrRefusesWithThePlaceThatDoesNot(CapturedOutput output) {
        Map<String, Object> settings = TestDatabase.properties();

        assertThat(verify(settings).isActive()).isFalse();
        assertThat(output).contains("verified: everything fits");

        new TestDatabase(settings.get("spring.datasource.url").toString(), settings.get("spring.datasource.username").toString(),
                settings.get("spring.datasource.password").toString()).run("""
                        insert into es.event (event_id, aggregate_id, sequence, event_name, event_version, recorded_at, payload, metadata)
                        values (gen_random_uuid(), gen_random_uuid(), 0, 'thing.done', '1', '2026-11-21T08:00:00Z', '{}', '{}')""");

        assertThatThrownBy(() -> verify(settings)).isInstanceOf(CannotStart.class).hasMessageContaining("INSERTED at position 1");
    }

    private static ConfigurableApplicationContext verify(Map<String, Object> settings) {
        String[] arguments = Stream.concat(Stream.of("--amparo.verify=true", "--server.port=0"),
                settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())).toArray(String[]::new);
        return SpringApplication.run(TestApplication.class, arguments);
    }
}
