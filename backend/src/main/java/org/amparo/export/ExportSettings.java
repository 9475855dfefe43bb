package org.amparo.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of files that people take out.
 *
 * @param keep how long a file lies in the tray
 * @param atOnce files that one person may have written at the same time; 1-20
 * @param personalADay tables about persons that one person may take out within 24 hours; 1-100
 */
@ConfigurationProperties("amparo.export")
public record ExportSettings(@DefaultValue("7d") Duration keep, @DefaultValue("3") int atOnce, @DefaultValue("3") int personalADay) {

    public ExportSettings {
        if (keep.compareTo(Duration.ofHours(1)) < 0 || atOnce < 1 || atOnce > 20 || personalADay < 1 || personalADay > 100) {
            throw new IllegalArgumentException("amparo.export: keep from 1h, at-once 1 to 20, personal-a-day 1 to 100");
        }
    }
}
