package org.amparo.ui.servicedirectory;

import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A service of a provider as it stands, to read. */
final class ServiceLines extends Div {

    private static final long serialVersionUID = 1L;

    ServiceLines(ProviderEntry.Service service, Component action) {
        addClassName("provider-line");
        Div what = new Div(new Span(Labels.of(service.offer().service())));
        what.addClassName("row-what");
        Div stands = new Div(tone(service).label(ProviderWords.people(service.people(), service.month())), new Span(waiting(service)),
                new Span(Labels.of(service.offer().cost())));
        stands.addClassNames("row-who", "near-why");
        Div words = new Div(what, stands);
        if (service.offer().eligibility() != null) {
            Div whom = new Div(new Bdi(Labels.text("directory.for", service.offer().eligibility())));
            whom.addClassName("row-who");
            words.add(whom);
        }
        add(words, action);
    }

    private static Tone tone(ProviderEntry.Service service) {
        if (service.people() == null) {
            return Tone.WAITING;
        }
        return service.people() == 0 ? Tone.OVERDUE : Tone.DONE;
    }

    private static String waiting(ProviderEntry.Service service) {
        return service.toldOn() == null
                ? ProviderWords.waiting(null)
                : Labels.text("directory.waiting.told", ProviderWords.waiting(service.waitingDays()), DateWords.of(service.toldOn()));
    }
}
