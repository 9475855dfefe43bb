package org.amparo.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.audit.ReadLog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.ReadLogTable;

/** The latest looks at files by anybody, for those who watch over them. */
@org.springframework.stereotype.Component
class ReadsPart {

    private static final int SHOWN = 20;

    private final ReadLog log;
    private final People people;
    private final Clock clock;

    ReadsPart(ReadLog log, People people, Clock clock) {
        this.log = log;
        this.people = people;
        this.clock = clock;
    }

    Component of(Viewer viewer) {
        Section part = new Section(new H2(Labels.text("reads.title")));
        part.addClassName("part");
        part.add(new ReadLogTable(log.latest(viewer, null, SHOWN), people, clock.getZone()));
        return part;
    }
}
