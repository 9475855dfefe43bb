package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;

/**
 * A page of administration with one list of named things, which are made and renamed in a small dialog.
 *
 * @param <R> what a line is about
 */
abstract class NamedList<R> extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Begin of the keys of its words, e.g. {@code teams} for {@code teams.new}, {@code teams.add}, {@code teams.empty.title}. */
    private final String words;
    private final transient CurrentViewer current;
    private final transient DraftPlaces drafts;
    private final PageHead head;
    private final Div list = new Div();

    /** @param path where it stands among the tabs */
    NamedList(String words, String path, CurrentViewer current, DraftPlaces drafts) {
        this.words = words;
        this.current = current;
        this.drafts = drafts;
        addClassName("page");
        head = new PageHead(Labels.text("accounts." + words), create());
        add(head, new AdministrationTabs(path), list);
    }

    abstract List<R> rows();

    /** Writes one of them. */
    abstract void line(NamedRows lines, R row);

    /** Takes a new one with this name, and with this code where things have one. */
    abstract void make(String code, String name);

    /** Name of a form, for drafts, e.g. {@code team}. */
    abstract String kind();

    /** True where a new one is given a code. */
    boolean isCoded() {
        return false;
    }

    /** One more thing that can be done at the head of the page. */
    final void addAction(Button action) {
        head.addAction(action);
    }

    final Viewer viewer() {
        return current.get();
    }

    final DraftPlaces drafts() {
        return drafts;
    }

    private Button create() {
        Button create = new Button(Labels.text(words + ".new"), new Icon("plus"),
                click -> new NameDialog(Labels.text(words + ".add"), drafts.of(kind() + "-new", null), isCoded(), "", (code, name) -> {
                    make(code, name);
                    show();
                }).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    final void show() {
        List<R> rows = rows();
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState("people", Labels.text(words + ".empty.title"), Labels.text(words + ".empty.text")));
            return;
        }
        NamedRows lines = new NamedRows();
        rows.forEach(row -> line(lines, row));
        list.add(lines);
    }

    /** The action that renames one of them. */
    final NamedRows.Action rename(String id, String name, Renaming renaming) {
        return new NamedRows.Action("accounts.rename",
                () -> new NameDialog(Labels.text("accounts.rename"), drafts.of(kind() + "-name:" + id, null), false, name,
                        (ignored, newName) -> {
                            renaming.to(newName);
                            show();
                        }).open());
    }

    /** Gives a new name. */
    interface Renaming {
        void to(String name);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("accounts." + words));
    }
}
