package org.amparo.ui.prosthetics;

import static org.amparo.ui.prosthetics.MoveFields.needed;
import static org.amparo.ui.prosthetics.MoveFields.typed;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.DeviceView;
import org.amparo.prosthetics.Prescription;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.FootUnit;
import org.amparo.vocabulary.KneeUnit;
import org.amparo.vocabulary.OrthosisType;
import org.amparo.vocabulary.ProsthesisControl;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SocketDesign;
import org.amparo.vocabulary.Suspension;

/** What is prescribed; only what goes with the product is asked. Begins with what the need and the person's amputation suggest. */
final class PrescriptionFields {

    private final DeviceView view;
    private final DatePicker on;
    private final CodeSelect<AssistiveProduct> product;
    private final CodeSelect<Side> side;
    private final CodeSelect<AmputationLevel> level;
    private final CodeSelect<DevicePurpose> purpose;
    private final CodeSelect<DeviceTechnology> technology;
    private final CodeSelect<SocketDesign> socket;
    private final CodeSelect<Suspension> suspension;
    private final CodeSelect<KneeUnit> knee;
    private final CodeSelect<FootUnit> foot;
    private final CodeSelect<OrthosisType> orthosis;
    private final CodeSelect<ProsthesisControl> control;
    private final ComboBox<UUID> replaces;
    private final CodeSelect<ReplacementReason> replacementReason;
    private final CodeSelect<SecondDeviceReason> second;
    private final HasValue<?, String> remark;

    PrescriptionFields(MoveFields form, DeviceView view, LocalDate today) {
        this.view = view;
        on = form.day("on", today);
        product = form.code("product", AssistiveProduct.class);
        side = form.code("side", Side.class, List.of(Side.LEFT, Side.RIGHT, Side.BILATERAL));
        level = form.code("level", AmputationLevel.class);
        purpose = form.code("purpose", DevicePurpose.class);
        technology = form.code("technology", DeviceTechnology.class);
        socket = form.code("socket", SocketDesign.class);
        suspension = form.code("suspension", Suspension.class);
        knee = form.code("knee", KneeUnit.class);
        foot = form.code("foot", FootUnit.class);
        orthosis = form.code("orthosis", OrthosisType.class);
        control = form.code("control", ProsthesisControl.class);
        replaces = form.field("replaces", new ComboBox<>(Labels.text("device.field.replaces")), Written.ID);
        replaces.setManualValidation(true);
        replaces.setClearButtonVisible(true);
        replaces.setItems(view.mayReplace().stream().map(DeviceRow::orderId).toList());
        replaces.setItemLabelGenerator(this::words);
        replacementReason = form.code("replacementReason", ReplacementReason.class);
        second = form.code("second", SecondDeviceReason.class);
        remark = form.text("remark");
        product.addValueChangeListener(change -> arrange());
        replaces.addValueChangeListener(change -> arrange());
        side.addValueChangeListener(change -> suggestLevel());
        suggest();
        arrange();
    }

    private String words(UUID device) {
        return view.mayReplace().stream().filter(row -> row.orderId().equals(device)).findFirst()
                .map(row -> Labels.text("device.replaces", DeviceWords.brief(row), DeviceWords.had(row))).orElse("");
    }

    private void suggest() {
        DeviceRow row = view.row();
        product.setValue(row.product());
        side.setValue(row.side());
        level.setValue(row.level());
        purpose.setValue(row.purpose() == null ? DevicePurpose.DAILY_USE : row.purpose());
        if (side.isEmpty() && view.amputations().size() == 1 && view.amputations().getFirst().side() != Side.BILATERAL
                && row.product() != null && row.product().hasSide()) {
            side.setValue(view.amputations().getFirst().side());
        }
        suggestLevel();
        view.mayReplace().stream().filter(had -> had.product() == row.product() && had.side() == side.getValue()).findFirst()
                .ifPresent(had -> replaces.setValue(had.orderId()));
    }

    /** The level of the only amputation on the chosen side, unless another is chosen already. */
    private void suggestLevel() {
        AssistiveProduct chosen = product.getValue();
        if (chosen == null || chosen.replacesLimb() == null || !level.isEmpty()) {
            return;
        }
        List<AmputationLevel> levels = view.amputations().stream()
                .filter(one -> one.side() == side.getValue() || one.side() == Side.BILATERAL).map(DeviceView.Amputation::level)
                .filter(one -> one.limb() == chosen.replacesLimb()).distinct().toList();
        if (levels.size() == 1) {
            level.setValue(levels.getFirst());
        }
    }

    private void arrange() {
        AssistiveProduct chosen = product.getValue();
        boolean limb = chosen != null && chosen.replacesLimb() != null;
        show(side, chosen != null && chosen.hasSide());
        show(level, limb);
        show(socket, limb);
        show(suspension, limb);
        show(knee, chosen == AssistiveProduct.LL_PROSTHESIS);
        show(foot, chosen == AssistiveProduct.LL_PROSTHESIS);
        show(control, chosen == AssistiveProduct.UL_PROSTHESIS);
        show(orthosis, chosen != null && Arrays.stream(OrthosisType.values()).anyMatch(type -> type.of() == chosen));
        show(technology, chosen != null && chosen.isMadeToMeasure());
        replaces.setVisible(!view.mayReplace().isEmpty());
        show(replacementReason, !replaces.isEmpty());
        show(second, !view.mayReplace().isEmpty() && replaces.isEmpty());
        suggestLevel();
    }

    /** What is not asked holds nothing. */
    private static void show(CodeSelect<?> field, boolean shown) {
        field.setVisible(shown);
        if (!shown) {
            field.clear();
        }
    }

    Supplier<DeviceCommand> command() {
        return () -> new DeviceCommand.Prescribe(view.row().orderId(),
                new Prescription(needed(on, "on"), needed(product, "product"), side.getValue(), level.getValue(),
                        needed(purpose, "purpose"), technology.getValue(),
                        new Prescription.Parts(socket.getValue(), suspension.getValue(), knee.getValue(), foot.getValue(),
                                orthosis.getValue(), control.getValue()),
                        replaces.getValue(), replacementReason.getValue(), second.getValue(), typed(remark)));
    }
}
