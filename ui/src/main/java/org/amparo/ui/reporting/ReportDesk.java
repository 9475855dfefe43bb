package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.annotation.PreDestroy;
import org.amparo.access.AreaOutlines;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.export.Downloads;
import org.amparo.funding.DonorGrants;
import org.amparo.funding.GrantRow;
import org.amparo.reporting.DistrictNames;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Reach;
import org.amparo.reporting.ReportTables;
import org.amparo.reporting.WhatIfQueries;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.servicedirectory.ProviderNames;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.targets.TargetQueries;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.DraftPlaces;

/** What every screen of reports asks. */
@org.springframework.stereotype.Component
public class ReportDesk {

    /** So many figures are counted at a time for all dashboards of this node; others wait, and people can work meanwhile. */
    private static final int AT_A_TIME = 3;

    private final IndicatorQueries indicators;
    private final CurrentViewer current;
    private final People people;
    private final ProviderNames providers;
    private final SurvivorQueries files;
    private final AreaOutlines outlines;
    private final ReportTables tables;
    private final Downloads downloads;
    private final WhatIfQueries whatIf;
    private final TargetQueries targets;
    private final DonorGrants grants;
    private final Commands commands;
    private final DraftPlaces drafts;
    private final DirectoryQueries directory;
    private final DistrictNames districts;
    private final Clock clock;
    private final ExecutorService counting = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().name("figures-", 0).daemon()
            .factory());

    public ReportDesk(IndicatorQueries indicators, CurrentViewer current, People people, ProviderNames providers, SurvivorQueries files,
            AreaOutlines outlines, ReportTables tables, Downloads downloads, WhatIfQueries whatIf, DirectoryQueries directory,
            TargetQueries targets, DonorGrants grants, Commands commands, DraftPlaces drafts, DistrictNames districts, Clock clock) {
        this.indicators = indicators;
        this.current = current;
        this.people = people;
        this.providers = providers;
        this.files = files;
        this.outlines = outlines;
        this.tables = tables;
        this.downloads = downloads;
        this.whatIf = whatIf;
        this.directory = directory;
        this.targets = targets;
        this.grants = grants;
        this.commands = commands;
        this.drafts = drafts;
        this.districts = districts;
        this.clock = clock;
    }

    public IndicatorQueries indicators() {
        return indicators;
    }

    public Viewer viewer() {
        return current.get();
    }

    /** Whose people the person at the screen counts. */
    public Reach reach() {
        return Reach.of(viewer(), Permission.REPORT_READ);
    }

    public People people() {
        return people;
    }

    public ProviderNames providers() {
        return providers;
    }

    public SurvivorQueries files() {
        return files;
    }

    public AreaOutlines outlines() {
        return outlines;
    }

    /** Figures and files as tables to be taken out. */
    public ReportTables tables() {
        return tables;
    }

    public Downloads downloads() {
        return downloads;
    }

    /** Code and title of each grant of a donor, by its code; none for who may not read them. */
    public Map<String, String> grantTitles() {
        return viewer().may(Permission.GRANT_READ)
                ? grants.all(viewer()).stream().collect(Collectors.toMap(GrantRow::code,
                        grant -> Labels.text("funding.code-and-title", grant.code(), grant.grant().title())))
                : Map.of();
    }

    public TargetQueries targets() {
        return targets;
    }

    public Commands commands() {
        return commands;
    }

    public DraftPlaces drafts() {
        return drafts;
    }

    public DistrictNames districts() {
        return districts;
    }

    public WhatIfQueries whatIf() {
        return whatIf;
    }

    public DirectoryQueries directory() {
        return directory;
    }

    public Clock clock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Reads something behind the page and shows it when it is there, so that the page stands at once. Where the server cannot speak to the
     * page by itself, it is read before the page is shown.
     *
     * @param owner nothing is read any more when it has left the page meanwhile
     */
    public <T> void later(UI ui, Component owner, Supplier<T> read, Consumer<T> show) {
        if (!ui.getPushConfiguration().getPushMode().isEnabled()) {
            show.accept(read.get());
            return;
        }
        AtomicBoolean left = new AtomicBoolean();
        owner.addDetachListener(detached -> left.set(true));
        counting.execute(() -> {
            if (left.get()) {
                return;
            }
            try {
                T answer = read.get();
                ui.access(() -> {
                    if (owner.isAttached()) {
                        show.accept(answer);
                    }
                });
            } catch (UIDetachedException gone) {
                // The person has left; there is nobody to show it to.
                return;
            } catch (RuntimeException failed) {
                tell(ui, failed);
            }
        });
    }

    /** The page's error handler says so, under a number that stands in the log. */
    private static void tell(UI ui, RuntimeException failed) {
        try {
            ui.access(() -> {
                throw failed;
            });
        } catch (UIDetachedException gone) {
            throw failed;
        }
    }

    @PreDestroy
    public void close() {
        counting.shutdownNow();
    }
}
