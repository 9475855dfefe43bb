package org.amparo.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product as it stands on the class path, on a database of its own. */
@SpringBootApplication(scanBasePackages = "org.amparo")
public class TestApplication {
}
