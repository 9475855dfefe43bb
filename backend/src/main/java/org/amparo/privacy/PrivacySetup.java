package org.amparo.privacy;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Where the root keys and the signing key come from, and what is done by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PrivacySetup {

    /** Root keys in files unless {@code amparo.keys.source} names another source, whose bean an adapter brings. */
    @Bean
    @ConditionalOnProperty(name = "amparo.keys.source", havingValue = "files", matchIfMissing = true)
    KeyEncryption rootKeyFiles(@Value("${amparo.keys.directory}") Path directory) {
        return new RootKeyFiles(directory);
    }

    @Bean
    @ConditionalOnProperty(name = "amparo.keys.source", havingValue = "files", matchIfMissing = true)
    SigningKey signingKeyFile(@Value("${amparo.keys.directory}") Path directory) {
        return new SigningKeyFile(OwnerOnly.directory(directory).resolve("signing.key"));
    }

    /** Once an hour looks whether an epoch is over. */
    @Configuration(proxyBeanMethods = false)
    static class EpochClock {

        private static final Logger LOG = LoggerFactory.getLogger(EpochClock.class);

        private final EpochKeys epochs;

        EpochClock(EpochKeys epochs) {
            this.epochs = epochs;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
        void rotate() {
            int rewrapped = epochs.rotate();
            if (rewrapped > 0) {
                LOG.info("{} keys wrapped anew under the current epoch", rewrapped);
            }
        }
    }
}
