package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of docs that is generated from the code. A test compares it with what lies in docs, so that CI fails when it is out of date;
 * with {@code -Damparo.write-docs} the test writes it instead.
 */
public final class GeneratedPage {

    private GeneratedPage() {
    }

    /** @param name path within docs, e.g. {@code events.md} */
    public static void matches(String name, String content) throws IOException {
        Path page = Path.of("..", "docs").resolve(name);
        if (System.getProperty("amparo.write-docs") != null) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, content);
        }
        assertThat(page).as("docs/%s is out of date; write it with: mvn -pl backend -Damparo.write-docs test", name).exists();
        assertThat(Files.readString(page)).as("docs/%s is out of date; write it with: mvn -pl backend -Damparo.write-docs test", name)
                .isEqualTo(content);
    }
}
