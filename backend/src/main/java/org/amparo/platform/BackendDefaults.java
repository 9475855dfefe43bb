package org.amparo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * Gives every start, of the application and of a test, the settings of {@code backend-defaults.yml}. They rank lowest, so that any
 * {@code application.yml}, environment variable or argument overrides them.
 */
public final class BackendDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "backend-defaults.yml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE)).forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The packaged settings cannot be read: " + FILE, unreadable);
        }
    }
}
