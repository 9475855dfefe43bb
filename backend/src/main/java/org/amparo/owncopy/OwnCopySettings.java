package org.amparo.owncopy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the programme wants to stand on every copy, under {@code amparo.owncopy}.
 *
 * @param contact lines with the office, its telephone and its hours, as people read them
 */
@ConfigurationProperties("amparo.owncopy")
public record OwnCopySettings(List<String> contact) {

    public OwnCopySettings {
        contact = contact == null ? List.of() : List.copyOf(contact);
    }
}
