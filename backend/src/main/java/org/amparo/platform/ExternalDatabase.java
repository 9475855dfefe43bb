package org.amparo.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database is somebody else's server, named by {@code spring.datasource.url}; the vault needs an URL of its own beside it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${spring.datasource.url:}'.isEmpty()")
class ExternalDatabase {

    @Bean
    VaultDatabase vaultDatabase(@Value("${amparo.vault.url:}") String url, @Value("${amparo.vault.username:}") String username,
            @Value("${amparo.vault.password:}") String password) {
        if (url.isEmpty()) {
            throw new CannotStart(
                    "spring.datasource.url is set, but amparo.vault.url is not: the vault of keys needs a database of its own.",
                    "Create a second database, best on another server with its own backup, and set amparo.vault.url, "
                            + "amparo.vault.username and amparo.vault.password.");
        }
        return new VaultDatabase(url, username, password);
    }
}
