package org.amparo.platform;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rebuilds every read model right after the start, when asked by {@code --amparo.rebuild=all}. People can work meanwhile. */
@Component
@ConditionalOnProperty(name = "amparo.rebuild", havingValue = "all")
@Order(10)
class RebuildOnStart implements ApplicationRunner {

    private final Rebuild rebuild;

    RebuildOnStart(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rebuild.all();
    }
}
