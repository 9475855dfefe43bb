package org.amparo.registry;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The import from the shell: {@code import --file=<csv> --user=<sign-in name> [--mapping=<name>] [--dry-run] [--leave-out-refused]}.
 * Without a mapping the one whose columns are in the header is taken. The same command again goes on with an import of the same file
 * that stopped halfway. Prints the account of all rows and exits with 0 when the job is done, else with 1.
 */
@Component
@Order(20)
class ImportCommand implements ApplicationRunner {

    private static final int ERRORS_SHOWN = 20;
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final ImportJobs jobs;
    private final Mappings mappings;
    private final RegisterUploads uploads;
    private final People people;
    private final ConfigurableApplicationContext product;

    ImportCommand(ImportJobs jobs, Mappings mappings, RegisterUploads uploads, People people,
            ConfigurableApplicationContext product) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.uploads = uploads;
        this.people = people;
        this.product = product;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (arguments.getNonOptionArgs().contains("import")) {
            int code = carryOut(arguments, System.out);
            System.exit(SpringApplication.exit(product, () -> code));
        }
    }

    /** @return 0 when the job is done, else 1 */
    int carryOut(ApplicationArguments arguments, PrintStream out) throws InterruptedException {
        try {
            Viewer viewer = option(arguments, "user").flatMap(people::viewerOf)
                    .filter(found -> found.may(Permission.REGISTRY_IMPORT)).orElse(null);
            Optional<String> file = option(arguments, "file");
            if (viewer == null || file.isEmpty()) {
                out.println(viewer == null
                        ? "Say who imports: --user=<sign-in name of a user who may import registers and has changed the first password>"
                        : "Say which file: --file=<path of the CSV file>");
                return 1;
            }
            return carryOut(viewer, uploads.at(viewer, Path.of(file.get())), arguments, out);
        } catch (RuleBroken refusal) {
            out.println(RuleMessages.sentence(refusal, Locale.ENGLISH));
            return 1;
        } catch (NotAllowed refused) {
            out.println("This user may not import registers.");
            return 1;
        }
    }

    private int carryOut(Viewer viewer, RegisterUpload file, ApplicationArguments arguments, PrintStream out)
            throws InterruptedException {
        Optional<ImportJob> unfinished = jobs.unfinished(viewer, file).filter(job -> !arguments.containsOption("dry-run"));
        UUID job;
        if (unfinished.isPresent()) {
            job = unfinished.get().jobId();
            out.printf("Going on with the import that stopped after %,d rows.%n", unfinished.get().done());
            jobs.resume(viewer, job);
        } else {
            Optional<ColumnMapping> mapping = mapping(viewer, file, option(arguments, "mapping"));
            if (mapping.isEmpty()) {
                out.println("No mapping fits this file. Make one on the screen \"Import\", or name one: --mapping=<name>. There are: "
                        + mappings.all(viewer).stream().map(ColumnMapping::name).toList());
                return 1;
            }
            job = jobs.start(viewer, file, mapping.get(), arguments.containsOption("dry-run"),
                    arguments.containsOption("leave-out-refused"));
        }
        return account(viewer, watch(viewer, job, out), out);
    }

    private Optional<ColumnMapping> mapping(Viewer viewer, RegisterUpload file, Optional<String> name) {
        return name.isPresent()
                ? mappings.named(viewer, name.get())
                : mappings.fitting(viewer, RegisterPreview.of(viewer, file, TextEncoding.UTF_8, null).headers());
    }

    private ImportJob watch(Viewer viewer, UUID jobId, PrintStream out) throws InterruptedException {
        String shown = "";
        while (true) {
            ImportJob job = jobs.job(viewer, jobId);
            String progress = job.state() == ImportJob.State.IMPORTING
                    ? "%,d of %,d rows".formatted(job.done() + job.refused(), job.rowsTotal())
                    : "%,d rows checked".formatted(job.checked());
            if (!progress.equals(shown)) {
                out.println(progress);
                shown = progress;
            }
            if (!job.state().isRunning()) {
                return job;
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private int account(Viewer viewer, ImportJob job, PrintStream out) {
        if (job.failure() != null) {
            out.println(RuleMessages.sentence(new RuleBroken(job.failure(), "", job.failureValues().toArray()), Locale.ENGLISH));
        }
        List<RowError> errors = jobs.errors(viewer, job.jobId(), 0, ERRORS_SHOWN);
        errors.forEach(error -> out.printf("Row %d, column \"%s\": %s%n", error.row(), error.column(),
                ErrorList.sentence(error, Locale.ENGLISH)));
        int more = jobs.countErrors(viewer, job.jobId()) - errors.size();
        if (more > 0) {
            out.printf("... and %,d more; the screen \"Import\" lists them all.%n", more);
        }
        out.printf("%s: %,d rows; %,d created, %,d here already, %,d refused; %,d files made, %,d cells left out.%n",
                job.dryRun() ? "DRY RUN " + job.state() : job.state(), job.rowsTotal() == null ? job.checked() : job.rowsTotal(),
                job.created(), job.present(), job.refused(), job.files(), job.cellsLeftOut());
        return job.state() == ImportJob.State.DONE ? 0 : 1;
    }

    private static Optional<String> option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }
}
