package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.Urgency;

/** Tells the workshop that the person of a file needs a device. */
final class DeviceNeedForm extends FileForm {

    static final String WORD = "device-need";
    private static final long serialVersionUID = 1L;

    private final transient FileView file;
    private final CodeSelect<AssistiveProduct> product;
    private final CodeSelect<Side> side;
    private final CodeSelect<Urgency> urgency;
    private final DatePicker on;
    private final TextArea reason;

    DeviceNeedForm(DeviceDesk desk, FileView file, Runnable done) {
        super(desk.file(), file.survivorId(), WORD, null, done);
        this.file = file;
        product = field("product", new CodeSelect<>(Labels.text("device.field.need"), AssistiveProduct.class),
                Written.code(AssistiveProduct.class));
        product.setHelperText(Labels.text("device.field.need.help"));
        side = field("side", new CodeSelect<>(Labels.text("device.field.side"), List.of(Side.LEFT, Side.RIGHT, Side.BILATERAL)),
                Written.code(Side.class));
        side.setVisible(false);
        product.addValueChangeListener(change -> {
            side.setVisible(change.getValue() != null && change.getValue().hasSide());
            if (!side.isVisible()) {
                side.clear();
            }
        });
        urgency = field("urgency", new CodeSelect<>(Labels.text("device.field.urgency"), Urgency.class), Written.code(Urgency.class));
        urgency.setRequiredIndicatorVisible(true);
        on = new DayField(Labels.text("device.field.on"), today());
        field("on", on, Written.DAY);
        reason = text("reason", "device.field.needReason");
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, new DeviceCommand.ReferNeed(commandId, new DeviceNeed(survivor(), product.getValue(), side.getValue(),
                required(urgency.getValue(), "urgency"), required(on.getValue(), "on"), typed(reason)), file.placement()));
    }
}
