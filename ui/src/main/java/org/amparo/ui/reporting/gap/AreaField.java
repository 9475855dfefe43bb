package org.amparo.ui.reporting.gap;

import java.util.function.Consumer;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.ReportDesk;

/** Which first-level area is looked at, by its districts; none for the whole country by areas. */
final class AreaField {

    private AreaField() {
    }

    /** @param go called with the look that was chosen */
    static AreaSelect of(ReportDesk desk, GapAddress address, Consumer<GapAddress> go) {
        AreaSelect area = new AreaSelect(Labels.text("gaps.area"), desk.people());
        area.setPlaceholder(Labels.text("gaps.area.all"));
        area.setValue(address.area());
        area.addValueChangeListener(change -> go.accept(address.in(change.getValue())));
        return area;
    }
}
