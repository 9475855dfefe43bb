package org.amparo.ui.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.amparo.donor.ReleaseCommand;
import org.amparo.donor.ReleasePeriod;
import org.amparo.donor.ReleaseQueries.Donor;
import org.amparo.donor.ReleaseQueries.Grant;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;

/** For whom a release is made, and what it is about. There is no other choice: a table of one's own could be subtracted from another. */
final class ReleaseDraftForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseDesk desk;
    private final transient List<Donor> donors;
    private final transient List<ReleasePeriod> periods;
    private final ComboBox<UUID> donor = new ComboBox<>(Labels.text("releases.field.donor"));
    private final ComboBox<String> grant = new ComboBox<>(Labels.text("releases.field.grant"));
    private final ComboBox<Integer> period = new ComboBox<>(Labels.text("releases.field.period"));
    private final AreaSelect area;
    private final transient Consumer<UUID> drafted;
    private UUID releaseId;

    /** @param drafted called with the new release */
    ReleaseDraftForm(ReleaseDesk desk, Consumer<UUID> drafted) {
        super("releases.new", desk.drafts().of("donor-release", null), () -> {
        });
        this.desk = desk;
        this.drafted = drafted;
        donors = desk.queries().donors(desk.viewer());
        periods = desk.queries().periods(desk.viewer());
        area = new AreaSelect(Labels.text("releases.field.area"), desk.people());
        choose();
        add(new Paragraph(Labels.text("releases.new.help")));
        field("donor", donor, Written.ID);
        field("grant", grant, Written.TEXT);
        field("from", period, Written.NUMBER);
        field("area", area, Written.TEXT);
        finish();
    }

    private void choose() {
        donor.setManualValidation(true);
        donor.setRequiredIndicatorVisible(true);
        donor.setItems(donors.stream().map(Donor::organisation).toList());
        donor.setItemLabelGenerator(
                id -> donors.stream().filter(each -> each.organisation().equals(id)).findFirst().map(Donor::name).orElse(""));
        donor.addValueChangeListener(change -> grants(change.getValue()));
        grant.setManualValidation(true);
        grant.setClearButtonVisible(true);
        grant.setHelperText(Labels.text("releases.field.grant.help"));
        grant.setItemLabelGenerator(code -> donors.stream().flatMap(each -> each.grants().stream()).filter(each -> each.code().equals(code))
                .findFirst().map(each -> Labels.text("releases.grant", each.code(), each.title())).orElse(code));
        grants(null);
        period.setManualValidation(true);
        period.setRequiredIndicatorVisible(true);
        period.setItems(IntStream.range(0, periods.size()).boxed().toList());
        period.setItemLabelGenerator(i -> i < periods.size() ? ReleaseTexts.period(periods.get(i)) : "");
        period.setHelperText(Labels.text("releases.field.period.help"));
        area.setHelperText(Labels.text("releases.field.area.help"));
    }

    private void grants(UUID of) {
        grant.setItems(
                donors.stream().filter(each -> each.organisation().equals(of)).flatMap(each -> each.grants().stream()).map(Grant::code)
                        .toList());
    }

    @Override
    protected void send(UUID commandId) {
        Integer chosen = required(period.getValue(), "from");
        releaseId = UUID.nameUUIDFromBytes(commandId.toString().getBytes(StandardCharsets.UTF_8));
        desk.commands().send(desk.viewer(), commandId, new ReleaseCommand.Draft(releaseId, required(donor.getValue(), "donor"),
                grant.getValue(), area.getValue(), periods.get(chosen).from(), periods.get(chosen).to()));
        fields.recorded();
        drafted.accept(releaseId);
    }
}
