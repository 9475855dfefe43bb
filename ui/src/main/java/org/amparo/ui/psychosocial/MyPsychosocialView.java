package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.psychosocial.EpisodeRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Open psychosocial support that the viewer reaches: what needs action, then by the next contact. */
@Route(Paths.PSYCHOSOCIAL)
@PermitAll
@Needs(Permission.PSYCHOSOCIAL_READ)
class MyPsychosocialView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PsychosocialDesk desk;
    private final PageHead head = new PageHead(Labels.text("psychosocial.text.list.title"));
    private final Div list = new Div();

    MyPsychosocialView(PsychosocialDesk desk) {
        this.desk = desk;
        addClassName("page");
        add(head, list);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("psychosocial.text.list.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<EpisodeRow> rows = desk.support().open(desk.viewer());
        desk.file().people().prepare(rows.stream().map(EpisodeRow::counsellor).toList());
        head.beside(Labels.text("psychosocial.text.list.count", rows.size()));
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState("people", Labels.text("psychosocial.text.list.none.title"),
                    Labels.text("psychosocial.text.list.none.text")));
            return;
        }
        Paragraph privacy = new Paragraph(Labels.text("psychosocial.text.privacy"));
        privacy.addClassName("second");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("queue-list");
        lines.getElement().setAttribute("aria-label", Labels.text("psychosocial.text.list.title"));
        rows.forEach(row -> lines.add(line(row)));
        list.add(privacy, lines);
    }

    private ListItem line(EpisodeRow row) {
        PsychosocialWords.Standing standing = PsychosocialWords.standing(row, desk.file().today());
        Anchor open = new Anchor(Paths.file(row.survivorId()) + "?tab=" + PsychosocialFilePart.TAB,
                Names.of(row.fullName(), row.nameWithheld()));
        open.addClassName("device-link");
        Bdi number = new Bdi(Labels.text("today.file", row.fileNumber()));
        number.addClassName("second");
        Span by = new Span(Labels.text("psychosocial.text.by", desk.name(row.counsellor())));
        by.addClassName("second");
        Span last = new Span(row.lastOn() == null
                ? Labels.text("psychosocial.text.list.since", DateWords.of(row.openedOn()))
                : Labels.text("psychosocial.text.list.last", DateWords.of(row.lastOn())));
        last.addClassName("second");
        return new ListItem(standing.tone().label(standing.words()), open, number, by, last);
    }
}
