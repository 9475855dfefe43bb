package org.amparo.ui.registry;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.amparo.registry.ImportJob;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** Earlier imports and dry runs, newest first. */
final class JobHistory extends Div {

    private static final long serialVersionUID = 1L;
    static final int SHOWN = 20;

    JobHistory(List<ImportJob> jobs) {
        addClassName("form");
        add(new H2(Labels.text("import.history")));
        if (jobs.isEmpty()) {
            Paragraph none = new Paragraph(Labels.text("import.history.none"));
            none.addClassName("hint");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        jobs.forEach(job -> list.add(row(job)));
        add(list);
        if (jobs.size() == SHOWN) {
            Paragraph first = new Paragraph(Labels.text("import.history.first", SHOWN));
            first.addClassName("hint");
            add(first);
        }
    }

    private static ListItem row(ImportJob job) {
        Anchor file = new Anchor(Paths.IMPORT + "?job=" + job.jobId());
        file.add(new Bdi(job.fileName()));
        file.addClassName("row-what");
        Span account = new Span(Labels.text(job.dryRun() ? "import.account.dry" : "import.account", job.checked(), job.created(),
                job.present(), job.refused()));
        account.addClassName("row-who");
        Span when = new Span(DateWords.of(job.startedAt(), ZoneId.systemDefault()));
        when.addClassName("row-since");
        Div subject = new Div(file, new Div(account));
        ListItem row = new ListItem(JobPanel.state(job), subject, when);
        row.addClassName("row");
        return row;
    }
}
