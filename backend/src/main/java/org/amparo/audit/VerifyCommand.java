package org.amparo.audit;

import org.amparo.platform.CannotStart;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --amparo.verify=true}: verifies the whole store, prints the outcome and stops the application; the exit code is 0 only when everything fits. */
@Component
@ConditionalOnProperty("amparo.verify")
@Order(30)
class VerifyCommand implements ApplicationRunner {

    private final Verify verify;
    private final ApplicationContext context;

    VerifyCommand(Verify verify, ApplicationContext context) {
        this.verify = verify;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Verify.Outcome outcome = verify.all();
        Verify.Finding finding = outcome.finding().orElse(null);
        if (finding != null) {
            throw new CannotStart(
                    "The store was tampered with: " + finding.kind() + " at position " + finding.from()
                            + (finding.to() > finding.from() ? " to " + finding.to() : "") + ", the first of what does not fit.",
                    "Keep the database, the vault and the witness files as they are, and ask whoever keeps the witness.");
        }
        System.out.printf("%d events and %d checkpoints verified: everything fits%n", outcome.events(), outcome.checkpoints());
        SpringApplication.exit(context);
    }
}
