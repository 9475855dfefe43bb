package org.amparo.ui.caseplan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/**
 * One form for many files: the service of a camp day, or the same change of status. Each file is dealt with by its own rules in the
 * background; those that were refused stay chosen, with the reason beside them. The job stands in the address, nobody's name does.
 */
@Route(Paths.MANY_FILES)
@PermitAll
@Needs(Permission.BULK_WORK)
class ManyFilesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** What is done with all of them. */
    enum Work {
        SERVICE, STATUS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Work of(String word) {
            return Arrays.stream(values()).filter(work -> work.word().equals(word)).findFirst().orElse(SERVICE);
        }
    }

    private final transient CaseDesk desk;
    private final PageHead head = new PageHead(Labels.text("many-files.title"));
    private final Div works = new Div();
    private final Section formCard = new Section();
    private final PeoplePicker picker;
    private final Div result = new Div();
    private final transient Map<UUID, SurvivorRow> sent = new HashMap<>();
    private Work work;
    private UUID begun;

    ManyFilesView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("page", "many-files");
        works.addClassName("chips");
        works.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("many-files.work"));
        formCard.addClassName("card");
        picker = new PeoplePicker(desk, chosen -> head.beside(Labels.text("many-files.chosen", chosen)));
        Div panes = new Div(formCard, picker);
        panes.addClassName("many-files-panes");
        add(head, works, result, panes);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("many-files.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Work asked = Work.of(query.getSingleParameter("work").orElse(""));
        if (asked != work) {
            work = asked;
            showWorks();
            showForm();
        }
        picker.choose(ManyFilesOffers.Chosen.take(event.getUI()));
        result.removeAll();
        job(query).ifPresent(this::showResult);
    }

    private void showResult(UUID job) {
        JobResult shown = new JobResult(desk, job, sent::get, picker::keep);
        result.add(shown);
        if (job.equals(begun)) {
            shown.comeIntoView();
        }
    }

    private static Optional<UUID> job(QueryParameters query) {
        try {
            return query.getSingleParameter("job").map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void showWorks() {
        works.removeAll();
        for (Work one : Work.values()) {
            Button chip = new Button(Labels.text("many-files.work." + one.word()), click -> go(one, null));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(one == work));
            works.add(chip);
        }
    }

    private void showForm() {
        formCard.removeAll();
        formCard.add(switch (work) {
            case SERVICE -> ServiceForms.forMany(desk, picker::ids, this::begun);
            case STATUS -> StatusForms.forMany(desk, picker::ids, this::begun);
        });
    }

    private void begun(UUID jobId) {
        begun = jobId;
        sent.clear();
        picker.ids().forEach(id -> sent.put(id, picker.row(id)));
        go(work, jobId);
    }

    private void go(Work to, UUID jobId) {
        Map<String, List<String>> query = new HashMap<>();
        query.put("work", List.of(to.word()));
        if (jobId != null) {
            query.put("job", List.of(jobId.toString()));
        }
        UI.getCurrent().navigate(Paths.MANY_FILES, new QueryParameters(query));
    }
}
