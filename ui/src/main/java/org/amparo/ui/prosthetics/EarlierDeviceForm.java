package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceView;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Injury;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;

/** A device that the person has already and that the programme did not deliver; or what was told wrongly of one. */
final class EarlierDeviceForm extends FileForm {

    static final String WORD = "earlier-device";
    static final String CORRECT = "correct-earlier-device";
    private static final long serialVersionUID = 1L;

    private final transient FileView file;
    private final transient DeviceView was;
    private final CodeSelect<AssistiveProduct> product;
    private final CodeSelect<Side> side;
    private final CodeSelect<AmputationLevel> level;
    private final PartialDateField got;
    private final CodeSelect<DeviceOrigin> origin;
    private final CodeSelect<DeviceCondition> condition;
    private final CodeSelect<DevicePurpose> purpose;
    private final CodeSelect<DeviceTechnology> technology;
    private final Checkbox heavyLabour;
    private final CodeSelect<SecondDeviceReason> second;
    private final DatePicker on;
    private final TextArea remark;
    private TextArea reason;

    /** @param was the device of which something was told wrongly; null to record one */
    EarlierDeviceForm(DeviceDesk desk, FileView file, DeviceView was, Runnable done) {
        super(desk.file(), file.survivorId(), was == null ? WORD : CORRECT, was == null ? null : was.row().orderId(), done);
        this.file = file;
        this.was = was;
        Paragraph what = new Paragraph(Labels.text("record." + (was == null ? WORD : CORRECT) + ".what"));
        what.addClassName("second");
        add(what);
        product = code("product", "product", AssistiveProduct.class);
        product.setRequiredIndicatorVisible(true);
        side = field("side", new CodeSelect<>(Labels.text("device.field.side"), List.of(Side.LEFT, Side.RIGHT, Side.BILATERAL)),
                Written.code(Side.class));
        level = code("level", "level", AmputationLevel.class);
        got = field("got", new PartialDateField(Labels.text("device.field.got"), clock()));
        got.setRequiredIndicatorVisible(true);
        origin = code("origin", "origin", DeviceOrigin.class);
        origin.setRequiredIndicatorVisible(true);
        condition = code("condition", "condition", DeviceCondition.class);
        condition.setRequiredIndicatorVisible(true);
        purpose = code("purpose", "purpose", DevicePurpose.class);
        technology = code("technology", "technology", DeviceTechnology.class);
        heavyLabour = field("heavyLabour", new Checkbox(Labels.text("device.field.heavyLabour")), Written.TICK);
        second = code("second", "second", SecondDeviceReason.class);
        second.setHelperText(Labels.text("device.field.second.help"));
        on = field("on", new DayField(Labels.text("device.field.seen"), today()), Written.DAY);
        remark = text("remark", "device.field.remark");
        purpose.setValue(DevicePurpose.DAILY_USE);
        if (was != null) {
            fill(was.earlier());
            reason = reason();
        }
        product.addValueChangeListener(change -> arrange());
        side.addValueChangeListener(change -> suggestLevel());
        arrange();
        finish();
    }

    private <E extends Enum<E>> CodeSelect<E> code(String name, String key, Class<E> codes) {
        return field(name, new CodeSelect<>(Labels.text("device.field." + key), codes), Written.code(codes));
    }

    private void fill(EarlierDevice told) {
        product.setValue(told.product());
        side.setValue(told.side());
        level.setValue(told.level());
        got.setValue(told.got());
        origin.setValue(told.origin());
        condition.setValue(told.condition());
        purpose.setValue(told.purpose());
        technology.setValue(told.technology());
        heavyLabour.setValue(told.heavyLabour());
        second.setValue(told.second());
        on.setValue(told.on());
        remark.setValue(text(was.steps().getFirst().remark()));
    }

    private void arrange() {
        AssistiveProduct chosen = product.getValue();
        show(side, chosen != null && chosen.hasSide());
        show(level, chosen != null && chosen.replacesLimb() != null);
        show(technology, chosen != null && chosen.isMadeToMeasure());
        suggestLevel();
    }

    /** The level of the only amputation that fits, unless another is chosen already. */
    private void suggestLevel() {
        AssistiveProduct chosen = product.getValue();
        if (chosen == null || chosen.replacesLimb() == null || !level.isEmpty()) {
            return;
        }
        List<AmputationLevel> levels = file.injuries().stream().filter(injury -> injury.kind() == InjuryKind.AMPUTATION)
                .filter(injury -> injury.side() == side.getValue() || injury.side() == Side.BILATERAL)
                .map(Injury::level).filter(one -> one.limb() == chosen.replacesLimb()).distinct().toList();
        if (levels.size() == 1) {
            level.setValue(levels.getFirst());
        }
    }

    /** What is not asked holds nothing. */
    private static void show(CodeSelect<?> field, boolean shown) {
        field.setVisible(shown);
        if (!shown) {
            field.clear();
        }
    }

    @Override
    protected void send(UUID commandId) {
        EarlierDevice device = new EarlierDevice(survivor(), required(on.getValue(), "on"), required(got.read("got"), "got"),
                required(origin.getValue(), "origin"), required(condition.getValue(), "condition"),
                required(product.getValue(), "product"), side.getValue(), level.getValue(), required(purpose.getValue(), "purpose"),
                technology.getValue(), heavyLabour.getValue(), second.getValue(), typed(remark));
        carryOut(commandId, was == null
                ? new DeviceCommand.RecordEarlier(commandId, device, file.placement())
                : new DeviceCommand.CorrectEarlier(was.row().orderId(), device, typed(reason)));
    }
}
