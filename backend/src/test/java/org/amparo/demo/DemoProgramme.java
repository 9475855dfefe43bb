package org.amparo.demo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.time.Clock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.privacy.Personal;
import org.amparo.caseplan.CaseCommand;
import org.amparo.access.Viewer;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.accounts.AreaList;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.OrganisationList;
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Users;
import org.amparo.forecast.Backtest;
import org.amparo.forecast.ForecastQueries;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.EventStream;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.SurvivorQueries;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills an installation with an invented programme: {@code --files=<0-300000> [--seed=<n>] [--threads=<n>]}, with
 * {@code --amparo.data-dir} or {@code --spring.datasource.url} for where. The same seed tells the same stories again, so that a run
 * that stopped can be repeated: what was recorded before adds nothing.
 */
public final class DemoProgramme {

    private static final int MOST_FILES = 300_000;
    private static final int STORIES_WAITING = 64;
    private static final int LONGEST_WAITS = 300;

    private final Commands commands;
    private final SurvivorQueries survivors;
    private final ForecastQueries forecasts;
    private final JdbcClient sql;
    private final EventStream events;
    private final DemoStaff staff;
    private final long seed;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final PrintStream out;
    private final Map<Country, List<DemoProviders.Known>> providers = new ConcurrentHashMap<>();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    DemoProgramme(Commands commands, SurvivorQueries survivors, ForecastQueries forecasts, JdbcClient sql, EventStream events,
            DemoStaff staff, long seed, PrintStream out) {
        this.sql = sql;
        this.events = events;
        this.commands = commands;
        this.survivors = survivors;
        this.forecasts = forecasts;
        this.staff = staff;
        this.seed = seed;
        this.out = out;
    }

    /** The product. Not a configuration of its own, so that tests do not find it. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = "org.amparo", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.amparo\\.demo\\..*"))
    static final class Product {
        /** The day on which the rules look is the day on which the story stands. */
        @Bean
        @Primary
        Clock pastClock() {
            return new PastClock();
        }

        @Autowired
        void whatFollowsHappensThenToo(EventProcessingConfigurer processing) {
            processing.registerHandlerInterceptor(LaterPolicy.GROUP, configuration -> PastClock.ofCause());
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        ApplicationArguments given = new DefaultApplicationArguments(arguments);
        int files = number(given, "files", 200);
        if (files < 0 || files > MOST_FILES) {
            throw new IllegalArgumentException("Between 0 and " + MOST_FILES + " files");
        }
        int threads = number(given, "threads", Math.max(2, Runtime.getRuntime().availableProcessors()));
        int seed = number(given, "seed", 1);
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(Product.class)
                .properties("server.port=0", "db-scheduler.enabled=false")
                .run(arguments)) {
            DemoStaff staff = new DemoStaff(product.getBean(AreaList.class), product.getBean(OrganisationList.class),
                    product.getBean(Teams.class), product.getBean(Users.class),
                    product.getBean(Credentials.class), product.getBean(People.class), System.out);
            new DemoProgramme(product.getBean(Commands.class), product.getBean(SurvivorQueries.class),
                    product.getBean(ForecastQueries.class), product.getBean(JdbcClient.class), product.getBean(EventStream.class), staff,
                    seed, System.out).fill(files,
                            threads);
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        // Axon leaves a thread behind that would keep the program alive.
        System.exit(0);
    }

    private static int number(ApplicationArguments given, String name, int otherwise) {
        return given.containsOption(name) ? Integer.parseInt(given.getOptionValues(name).getLast().replace("_", "")) : otherwise;
    }

    /** Tells the stories of this many files and says how fast. */
    void fill(int wanted, int threads) throws InterruptedException {
        GenericEventMessage.clock = new PastClock();
        staff.open(seed);
        new DemoWorkshop(staff, today).tell().forEach(this::send);
        DemoGrants.OF_TODAY.tell(staff.manager(), staff.donors(seed), wanted).forEach(this::send);
        DemoBudget.tell(staff.manager(), today, wanted).forEach(this::send);
        for (Country country : Country.ALL) {
            DemoProviders directory = new DemoProviders(country, staff.of(country).getFirst().supervisor(), staff.clinic(country, seed),
                    today, seed);
            directory.tell().forEach(this::send);
            providers.put(country, directory.known());
        }
        long start = System.nanoTime();
        Semaphore waiting = new Semaphore(STORIES_WAITING + threads);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        try (ExecutorService tellers = Executors.newFixedThreadPool(threads)) {
            int told = 0;
            for (int incident = 0; told < wanted && failure.get() == null; incident++) {
                int people = Math.min(wanted - told, peopleIn(incident));
                int number = incident;
                waiting.acquire();
                tellers.execute(() -> {
                    try {
                        tell(number, people);
                        report(wanted, start);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        waiting.release();
                    }
                });
                told += people;
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        out.printf("%,d files with %,d records in %d s: %.1f files/s, %.0f records/s%n", files.get(), sent.get(), took.toSeconds(),
                files.get() * 1e3 / Math.max(1, took.toMillis()), sent.get() * 1e3 / Math.max(1, took.toMillis()));
        printBacktest();
    }

    private int peopleIn(int incident) {
        Draw draw = new Draw(seed, 2L * incident);
        return draw.chance(0.7) ? 1 : draw.between(2, 4);
    }

    private void tell(int number, int people) {
        Draw draw = new Draw(seed, 2L * number + 1);
        Country country = draw.of(Country.ALL);
        IncidentStory incident = IncidentStory.happen(draw, country, today);
        List<LifeStory> lives = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            lives.add(new LifeStory(draw, country, staff, incident, today));
        }
        LifeStory.Draws draws = new LifeStory.Draws(new Draw(seed, -1_000_000L - number), new Draw(seed, -2_000_000_000L - number),
                new Draw(seed, -4_000_000_000L - number));
        List<List<Step>> stories = lives.stream()
                .map(life -> life.tell(incident, fileNumber(country), draws, providers.get(country))).toList();
        Step first = stories.stream().map(List::getFirst).min(java.util.Comparator.comparing(Step::at)).orElseThrow();
        send(incident.recorded(draw, first.by(), first.at().minusSeconds(60), lives));
        for (List<Step> story : stories) {
            story.forEach(this::send);
            files.incrementAndGet();
        }
    }

    private String fileNumber(Country country) {
        return survivors.nextFileNumber(staff.of(country).getFirst().caseworkers().getFirst());
    }

    private void send(Step step) {
        send(step, 0);
    }

    private void send(Step step, int waited) {
        PastClock.set(step.at());
        try {
            commands.send(step.by(), step.commandId(), step.channel(), step.command());
            sent.incrementAndGet();
        } catch (NotAllowed refusal) {
            if (events.targetOf(step.commandId()).isEmpty()) { // else it was told before, by somebody who has the file no longer
                throw refusal;
            }
        } catch (RuleBroken refusal) {
            if (refusal.rule().equals("R38") && step.command() instanceof CaseCommand.Open open) {
                send(new Step(step.at(), supervisorOf(step.by()), step.commandId(), step.channel(), new CaseCommand.OpenOverLimit(
                        open.caseId(), open.survivorId(), open.openedOn(), Personal.of("Nobody else is near"))));
                return;
            }
            if (refusal.rule().equals("R23") && waited < LONGEST_WAITS) {
                pause();
                send(step, waited + 1);
                return;
            }
            throw new IllegalStateException("The rules refuse the story: " + refusal.getMessage() + " in "
                    + step.command().getClass().getSimpleName(), refusal);
        }
    }

    /** The device that was replaced ends a moment after the delivery of the new one. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** How good forecasts of devices would have been in this programme. */
    private void printBacktest() {
        PastClock.set(Instant.now());
        awaitReplaced();
        Backtest backtest = forecasts.backtest(staff.manager());
        backtest.checks().forEach(check -> out.printf("%s Q%d %-14s %-16s %-8s %6.1f (%d-%d), came %d%s%n", check.quarter().to().getYear(),
                check.quarter().quarter(), check.product(), check.children() ? "children" : "18 and older", check.what(), check.forecast()
                        .expected(),
                check.forecast().low(), check.forecast().high(), check.came(), check.isWithin() ? "" : "  outside"));
        out.printf("Backtest of the device forecast: %d of %d counts within the 80 %% interval%n", backtest.within(),
                backtest.checks().size());
    }

    /** What was replaced ends a moment after the delivery of what replaces it; until then it would be counted twice. */
    private void awaitReplaced() {
        for (int waited = 0; waited < LONGEST_WAITS && !isSettled(); waited++) {
            pause();
        }
    }

    private boolean isSettled() {
        return sql.sql("""
                select not exists (select from read.device next join read.device old on old.order_id = next.replaces
                    where next.delivered_on is not null and old.ended_on is null)""").query(Boolean.class).single();
    }

    private Viewer supervisorOf(Viewer caseworker) {
        return Country.ALL.stream().flatMap(country -> staff.of(country).stream())
                .filter(team -> team.team().equals(caseworker.team())).findFirst().orElseThrow().supervisor();
    }

    private void report(int wanted, long start) {
        int done = files.get();
        if (done % 100 < 3 && done > 0) {
            out.printf("%,d of %,d files, %.1f/s%n", done, wanted, done * 1e9 / (System.nanoTime() - start));
        }
    }
}
