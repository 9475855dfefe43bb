package org.amparo.servicedirectory;

import java.time.LocalDate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fresh an entry must be.
 *
 * @param staleAfterDays an entry verified longer ago than this is stale (domain 2.12); 1-3,650
 */
@ConfigurationProperties("amparo.directory")
public record DirectorySettings(@DefaultValue("180") int staleAfterDays) {

    public DirectorySettings {
        if (staleAfterDays < 1 || staleAfterDays > 3_650) {
            throw new IllegalArgumentException("amparo.directory.stale-after-days must lie between 1 and 3650");
        }
    }

    /** The earliest day of verification that is still fresh on {@code today}. */
    LocalDate freshSince(LocalDate today) {
        return today.minusDays(staleAfterDays);
    }

    boolean isStale(LocalDate verifiedOn, LocalDate today) {
        return verifiedOn == null || verifiedOn.isBefore(freshSince(today));
    }
}
