package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.reporting.Question;
import org.amparo.schedule.ReportOrder;

/** The way from a report to the form that lets it come by itself, for those who may take reports out. */
public final class ScheduleLink {

    private ScheduleLink() {
    }

    /** Puts it beside the title of a figure. */
    public static void on(PageHead head, Viewer viewer, Question question) {
        on(head, viewer, ScheduleAddress.of(question));
    }

    /** Puts it beside the title of another report. */
    public static void on(PageHead head, Viewer viewer, ReportOrder order) {
        on(head, viewer, ScheduleAddress.of(order));
    }

    private static void on(PageHead head, Viewer viewer, String address) {
        if (viewer.may(Permission.REPORT_EXPORT)) {
            Component link = PlainTable.link(address, Labels.text("schedules.this"), null);
            head.addAction(link);
        }
    }
}
