package org.amparo.ui.caseplan;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.bulk.BulkJob;
import org.amparo.bulk.BulkJob.RowState;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** How a job on many files goes, and what became of each file. Looks twice a second while it runs; it goes on without anybody looking. */
final class JobResult extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_LOOKS = 500;

    private final transient CaseDesk desk;
    private final UUID jobId;
    private final transient Function<UUID, SurvivorRow> people;
    private final transient Consumer<Collection<UUID>> refused;
    private final H2 title = new H2(Labels.text("many-files.result"));
    private final Span says = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div rows = new Div();
    private Registration looking;
    private boolean ended;

    /**
     * @param people rows of those who were chosen on this page, for their names; gives null for others
     * @param refused told when the job has ended who was refused
     */
    JobResult(CaseDesk desk, UUID jobId, Function<UUID, SurvivorRow> people, Consumer<Collection<UUID>> refused) {
        this.desk = desk;
        this.jobId = jobId;
        this.people = people;
        this.refused = refused;
        addClassNames("card", "job-result");
        says.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Labels.text("many-files.progress"));
        rows.addClassName("table-box");
        rows.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label",
                Labels.text("many-files.result"));
        add(title, bar, says, rows);
        show();
    }

    /** After the form was sent: the result stands above it, perhaps out of sight, and whoever works by keys or hears the page goes on there. */
    void comeIntoView() {
        title.getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("""
                this.scrollIntoView({block: 'start'});
                this.querySelector('h2').focus({preventScroll: true});""");
    }

    private void show() {
        BulkJob job = desk.jobs().of(desk.viewer(), jobId);
        ended = job.isEnded();
        bar.setVisible(!ended);
        bar.setValue(job.total() == 0 ? 1 : (job.done() + job.refused()) / (double) job.total());
        says.setText(Labels.text(ended ? "many-files.ended" : "many-files.running", job.done(), job.total(), job.refused()));
        List<BulkJob.Row> results = desk.jobs().rows(desk.viewer(), jobId);
        rows.removeAll();
        rows.add(table(results));
        if (ended) {
            stopLooking();
            refused.accept(results.stream().filter(row -> row.state() == RowState.REFUSED).map(BulkJob.Row::survivorId).toList());
        }
    }

    private NativeTable table(List<BulkJob.Row> results) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("who", "state", "why")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(Labels.text("many-files.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        results.stream().filter(row -> row.state() == RowState.REFUSED).forEach(row -> add(table, row));
        results.stream().filter(row -> row.state() != RowState.REFUSED).forEach(row -> add(table, row));
        return table;
    }

    private void add(NativeTable table, BulkJob.Row result) {
        NativeTableRow row = table.getBody().addRow();
        SurvivorRow person = people.apply(result.survivorId());
        Bdi who = person == null ? null : Names.of(person.fullName(), person.nameWithheld());
        String number = result.fileNumber() == null ? Labels.text("many-files.out-of-reach") : result.fileNumber();
        NativeTableHeaderCell file = row.addHeaderCell();
        file.getElement().setAttribute("scope", "row");
        if (who != null) {
            file.add(who, new Span(" · "));
        }
        file.add(result.fileNumber() == null ? new Bdi(number) : new Anchor(Paths.file(result.survivorId()), new Bdi(number)));
        Tone tone = switch (result.state()) {
            case DONE -> Tone.DONE;
            case WAITING -> Tone.WAITING;
            case REFUSED -> Tone.NOW;
        };
        row.addDataCell().add(tone.label(Labels.of(result.state())));
        row.addDataCell().setText(result.why() == null ? "" : sentence(result.why()));
    }

    /** The refusing sentence with the number of its rule. */
    private static String sentence(BulkJob.Why why) {
        String sentence = Labels.text(why.rule(), why.values().stream().map(JobResult::word).toArray());
        String number = why.rule().split("\\.", 2)[0];
        return number.matches("R\\d+") ? Labels.text("many-files.rule", sentence, number) : sentence;
    }

    private static Object word(String value) {
        if (value.startsWith("code.")) {
            String words = Labels.text(value);
            return words.substring(0, 1).toLowerCase(Labels.locale()) + words.substring(1);
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? DateWords.of(LocalDate.parse(value)) : value;
    }

    private void stopLooking() {
        if (looking != null) {
            looking.remove();
            looking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!ended) {
            attached.getUI().setPollInterval(MILLIS_BETWEEN_LOOKS);
            looking = attached.getUI().addPollListener(poll -> show());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopLooking();
    }
}
