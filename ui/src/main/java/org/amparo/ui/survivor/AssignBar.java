package org.amparo.ui.survivor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.People.Staff;
import org.amparo.access.Permission;
import org.amparo.bulk.BulkJob;
import org.amparo.bulk.BulkJobs;
import org.amparo.bulk.FileAssignment;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;

/**
 * What can be done with the chosen files of a list: give them to somebody, in the background and with the result of each. Looks at the
 * job twice a second while it runs; it goes on without anybody looking.
 */
final class AssignBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    /** The list opens under its field once the dialog stands in its place. */
    private static final int MILLIS_TO_OPEN = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final String NO_ROOM = "R38";

    private final transient BulkJobs jobs;
    private final transient People people;
    private final transient CurrentViewer current;
    private final transient DraftPlaces drafts;
    private final transient Supplier<Collection<UUID>> chosen;
    private final transient Consumer<Collection<UUID>> keepChosen;
    private final Span count = new Span();
    private final Button assign = new Button(Labels.text("survivors.assign"), click -> ask());
    private final Button confirm = new Button(Labels.text("survivors.assign-over-limit"), click -> confirm());
    private final ProgressBar bar = new ProgressBar();
    private final Span result = new Span();
    private final Anchor each = new Anchor("", Labels.text("survivors.assigned.each"));
    private transient Map<String, String> with = Map.of();
    private UUID jobId;
    private Registration looking;

    /**
     * @param chosen the files chosen now
     * @param keepChosen what to do when a job has ended: the files that were refused stay chosen, the list is read anew
     * @param more what else can be done with the chosen files
     */
    AssignBar(BulkJobs jobs, People people, CurrentViewer current, Supplier<Collection<UUID>> chosen, Consumer<Collection<UUID>> keepChosen,
            Button selectAll, List<Component> more, DraftPlaces drafts) {
        this.jobs = jobs;
        this.people = people;
        this.current = current;
        this.drafts = drafts;
        this.chosen = chosen;
        this.keepChosen = keepChosen;
        addClassName("choice-bar");
        count.getElement().setAttribute("role", "status");
        result.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Labels.text("survivors.assigning"));
        bar.setVisible(false);
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        selectAll.addThemeVariants(ButtonVariant.TERTIARY);
        confirm.setVisible(false);
        assign.setVisible(current.get().may(Permission.FILE_ASSIGN));
        add(count, selectAll, assign);
        add(more);
        each.setVisible(false);
        add(bar, result, each, confirm);
        chosenAre(0);
    }

    /** Says how many files are chosen; without any there is nothing to do. */
    void chosenAre(int files) {
        count.setText(Labels.text("survivors.chosen", files));
        confirm.setVisible(confirm.isVisible() && files > 0);
        assign.setEnabled(files > 0 && jobId == null);
    }

    private void ask() {
        List<Staff> staff = people.assignable(current.get());
        Dialog dialog = new Dialog(Labels.text("survivors.assign-to", chosen.get().size()));
        ComboBox<Staff> whom = new ComboBox<>(Labels.text("field.caseworker"));
        whom.setManualValidation(true);
        whom.setItems(staff);
        whom.setItemLabelGenerator(person -> Labels.text("staff", person.displayName(), Labels.of(person.role())));
        whom.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                dialog.close();
                start(FileAssignment.to(change.getValue().user(), current.get().organisation()));
            }
        });
        dialog.add(whom);
        dialog.getFooter().add(new Button(Labels.text("kit.cancel"), click -> dialog.close()));
        dialog.open();
        whom.getElement().executeJs("setTimeout(() => { this.focus(); this.opened = true; }, $0)", MILLIS_TO_OPEN);
    }

    /** A supervisor gives those files all the same for which the caseworker has no room (R38). */
    private void confirm() {
        Fields fields = new Fields(drafts.of("assign-over-limit", null));
        TextArea reason = new TextArea(Labels.text("survivors.over-limit-reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setAutofocus(true);
        fields.add("reason", reason, Written.TEXT);
        FormDialog.open(Labels.text("survivors.assign-over-limit-title", chosen.get().size()), Labels.text("survivors.assign-over-limit"),
                fields,
                id -> begin(id, FileAssignment.overLimit(with), DraftForm.typed(reason)), () -> {
                }, reason);
    }

    private void start(Map<String, String> choice) {
        try {
            begin(UUID.randomUUID(), choice, null);
        } catch (RuleBroken broken) {
            Notices.refused(RuleMessages.sentence(broken));
        }
    }

    private void begin(UUID id, Map<String, String> choice, Personal<String> reason) {
        jobs.start(current.get(), id, FileAssignment.KIND, chosen.get(), choice, reason);
        jobId = id;
        with = choice;
        confirm.setVisible(false);
        each.setVisible(false);
        result.setText("");
        show(jobs.of(current.get(), jobId));
        look();
    }

    private void look() {
        getUI().filter(ui -> jobId != null && looking == null).ifPresent(ui -> {
            ui.setPollInterval(MILLIS_BETWEEN_LOOKS);
            looking = ui.addPollListener(poll -> {
                if (jobId != null) {
                    show(jobs.of(current.get(), jobId));
                }
            });
        });
    }

    private void show(BulkJob job) {
        bar.setVisible(!job.isEnded());
        bar.setValue(job.total() == 0 ? 1 : (job.done() + job.refused()) / (double) job.total());
        result.setText(Labels.text(job.isEnded() ? "survivors.assigned" : "survivors.assigned-so-far", job.done(), job.total()));
        assign.setEnabled(false);
        if (job.isEnded()) {
            stopLooking();
            List<BulkJob.Refused> refused = jobs.refused(current.get(), jobId);
            each.setHref(Paths.MANY_FILES + "?job=" + jobId);
            each.setVisible(true);
            jobId = null;
            keepChosen.accept(refused.stream().map(BulkJob.Refused::survivorId).toList());
            if (!refused.isEmpty()) {
                result.setText(result.getText() + " " + reasons(refused));
                confirm.setVisible(current.get().may(Permission.CASE_APPROVE)
                        && refused.stream().anyMatch(row -> NO_ROOM.equals(row.rule())));
            }
        }
    }

    /** How many were refused for which reason; they stay chosen. */
    private static String reasons(List<BulkJob.Refused> refused) {
        return refused.stream().collect(Collectors.groupingBy(BulkJob.Refused::rule, Collectors.counting())).entrySet().stream()
                .map(reason -> Labels.text("survivors.not-assigned", reason.getValue(),
                        NO_ROOM.equals(reason.getKey()) ? Labels.text("survivors.no-room") : Labels.text(reason.getKey(), "", "", "")))
                .collect(Collectors.joining(" "));
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
        look();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopLooking();
    }
}
