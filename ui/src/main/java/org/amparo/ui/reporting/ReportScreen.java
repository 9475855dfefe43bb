package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.KnownPlace;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** A screen of reports whose whole state stands in its address: it shows what the address asks, or says what in it cannot be understood. */
public abstract class ReportScreen extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReportDesk desk;
    private String title;

    /** @param title key of what it is called until it has shown something */
    protected ReportScreen(ReportDesk desk, String title, String... looks) {
        this.desk = desk;
        this.title = Labels.text(title);
        addClassNames("page", "reports");
        addClassNames(looks);
    }

    /** Fills the screen, which is empty, with what an address asks. */
    protected abstract void show(BeforeEnterEvent event) throws Unreadable;

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            show(event);
        } catch (Unreadable address) {
            refuse(address);
        } catch (RuleBroken refused) {
            if (!refused.rule().equals(KnownPlace.AHEAD)) {
                throw refused;
            }
            refuse(new Unreadable(refused.field(), String.valueOf(refused.values().getFirst()), "ahead"));
        }
    }

    /** In place of whatever was shown so far. */
    private void refuse(Unreadable address) {
        removeAll();
        title = Labels.text("figure.address.title");
        add(unreadable(address));
    }

    protected final ReportDesk desk() {
        return desk;
    }

    /** What it is called from now on, in words. */
    protected final void called(String words) {
        title = words;
    }

    @Override
    public final String getPageTitle() {
        return Labels.text("app.title", title);
    }

    /** What in an address cannot be understood, and the way out. */
    private static Component unreadable(Unreadable address) {
        Div shown = new Div(new PageHead(Labels.text("figure.address.title")),
                new EmptyState("chart", Labels.text("figure.address.heading"), address.sentence(),
                        NumberTable.link(Paths.FIGURES, Labels.text("figure.address.all"))));
        shown.addClassName("part");
        return shown;
    }
}
