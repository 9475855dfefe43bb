package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.audit.ReadLog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.ReadLogList;
import org.amparo.ui.shell.Paths;

/** The latest looks at files by anybody, for those who watch over them. */
@org.springframework.stereotype.Component
class ReadsPart {

    private final ReadLog log;
    private final People people;
    private final CurrentViewer current;
    private final Clock clock;

    ReadsPart(ReadLog log, People people, CurrentViewer current, Clock clock) {
        this.current = current;
        this.log = log;
        this.people = people;
        this.clock = clock;
    }

    Component of(Viewer viewer) {
        if (log.latest(viewer, null, 1).isEmpty()) {
            return Part.empty("reads.title", "reads.none");
        }
        Div card = new Div(new ReadLogList(Labels.text("reads.title"), people, clock.getZone(),
                (before, limit) -> log.latest(current.get(), before, limit), Paths::file));
        card.addClassName("card");
        return new Part("reads.title", card);
    }
}
