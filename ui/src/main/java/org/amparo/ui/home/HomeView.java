package org.amparo.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.HomePart;

/** First page after signing in: what waits for this person, made of the parts that the person's permissions open. */
@Route(Paths.HOME)
@PermitAll
class HomeView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView(CurrentViewer current, TodayPart today, CasualtyPart casualties, ErasurePart erasures, ReadsPart reads, InboxPart inbox,
            List<HomePart> parts) {
        addClassName("page");
        Viewer viewer = current.get();
        PageHead head = new PageHead(Labels.text("menu.home"));
        add(head);
        if (viewer.may(Permission.FILE_REGISTER)) {
            head.addAction(newFile());
        }
        if (viewer.may(Permission.ERASURE_APPROVE)) {
            add(erasures.of(viewer));
        }
        if (viewer.may(Permission.REFERRAL_ANSWER)) {
            add(inbox.of(viewer));
        }
        if (viewer.may(Permission.FILE_REGISTER) || viewer.may(Permission.CLINICAL_RECORD) || viewer.may(Permission.TASK_WORK)) {
            add(today.of(viewer, head));
        }
        if (AdminPart.isFor(viewer)) {
            add(new AdminPart(viewer));
        }
        parts.forEach(part -> part.of(viewer).ifPresent(this::add));
        if (viewer.may(Permission.CASUALTY_COUNT_READ)) {
            add(casualties.of(viewer));
        }
        if (viewer.may(Permission.READ_LOG_READ)) {
            add(reads.of(viewer));
        }
        if (getComponentCount() == 1) {
            add(PlainPart.of(viewer));
        }
    }

    private static Button newFile() {
        Button button = new Button(Labels.text("survivors.new"), new Icon("plus"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(Paths.NEW_FILE)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.home"));
    }
}
