package org.amparo.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Labels;

/** What every error page has: a plain title, what it means, and the way on. */
abstract class ErrorPage extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String titleKey;

    ErrorPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("page");
    }

    final void say(String sentence) {
        removeAll();
        add(new PageHead(Labels.text(titleKey)), new Paragraph(sentence), new Anchor(".", Labels.text("error.home")));
    }

    @Override
    public final String getPageTitle() {
        return Labels.text("app.title", Labels.text(titleKey));
    }
}
