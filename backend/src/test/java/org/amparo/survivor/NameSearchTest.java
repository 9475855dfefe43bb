package org.amparo.survivor;

import java.time.Duration;
import org.amparo.access.Viewer;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Order(1)
@Alone
@AmparoTest
class NameSearchTest {

    private static final int STARTS = 100;

    @Autowired
    private NameSearch search;

    private final Viewer anyone = Looking.everywhere();

    @Test
    void names_are_found_again_after_each_of_many_quick_restarts() {
        for (int i = 0; i < STARTS; i++) {
            search.stop();
            search.start();
            Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(20)).ignoreExceptions()
                    .until(() -> search.find(anyone, "nobody of this name", 1) != null);
        }
    }
}
