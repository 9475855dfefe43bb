package org.amparo.ui.reporting.grant;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.UUID;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.GrantRow;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantUnit;
import org.amparo.funding.LogframeIndicator;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** Says what a grant wants to reach of an indicator by a day, and where it began. */
final class GrantTargetForm extends DraftForm {

    private static final long serialVersionUID = 1L;
    private static final Written<BigDecimal> AMOUNT = Written.of(BigDecimal::toPlainString, BigDecimal::new);

    private final transient GrantDesk desk;
    private final UUID grantId;
    private final CodeSelect<LogframeIndicator> indicator;
    private final CodeSelect<GrantUnit> unit;
    private final BigDecimalField value;
    private final DayField by;
    private final BigDecimalField baseline;
    private final DayField baselineOn;

    GrantTargetForm(GrantDesk desk, GrantRow grant, Runnable done) {
        super("funding.target", desk.reports().drafts().of("grant-target:" + grant.code(), null), done);
        this.desk = desk;
        this.grantId = grant.grantId();
        indicator = field("wanted.indicator", new CodeSelect<>(Labels.text("funding.indicator"), LogframeIndicator.class),
                Written.code(LogframeIndicator.class));
        indicator.setRequiredIndicatorVisible(true);
        unit = field("wanted.unit", new CodeSelect<>(Labels.text("funding.unit"), GrantUnit.class), Written.code(GrantUnit.class));
        unit.setRequiredIndicatorVisible(true);
        indicator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                unit.setValue(change.getValue().isShare() ? GrantUnit.PERCENT : GrantUnit.NUMBER);
            }
        });
        value = field("wanted.value", new BigDecimalField(Labels.text("funding.column.target")), AMOUNT);
        value.setRequiredIndicatorVisible(true);
        by = field("wanted.by", new DayField(Labels.text("funding.by-day"), grant.grant().to()), Written.DAY);
        by.setRequiredIndicatorVisible(true);
        baseline = field("wanted.baseline", new BigDecimalField(Labels.text("funding.column.baseline")), AMOUNT);
        baselineOn = field("wanted.baselineOn", new DayField(Labels.text("funding.baseline-on"), null), Written.DAY);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        desk.send(commandId, new DonorGrantCommand.SetTarget(grantId, new GrantTarget(required(indicator.getValue(), "wanted.indicator"),
                required(unit.getValue(), "wanted.unit"), required(value.getValue(), "wanted.value"), required(by.getValue(), "wanted.by"),
                baseline.getValue(), baselineOn.getValue())));
    }
}
