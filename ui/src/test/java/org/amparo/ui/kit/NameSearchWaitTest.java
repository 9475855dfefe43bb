package org.amparo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class NameSearchWaitTest extends Screens {

    @Test
    void a_search_that_comes_too_early_says_how_far_the_names_are_and_answers_by_itself_when_they_are_read() {
        AtomicInteger percent = new AtomicInteger(40);
        Div place = new Div();
        NameSearchWait.search(place, () -> {
            RuleBroken.require(percent.get() == 100, "form.searchBuilding", "words", percent.get());
            place.removeAll();
            place.setText("3 people");
        });
        assertThat(words(place)).contains("40 %");
        percent.set(70);
        aSecondPasses(place);
        assertThat(words(place)).contains("70 %").doesNotContain("40 %");
        percent.set(100);
        aSecondPasses(place);
        assertThat(words(place)).isEqualTo("3 people");
    }

    @Test
    void another_refusal_is_not_waited_for() {
        assertThatThrownBy(() -> NameSearchWait.search(new Div(), () -> {
            throw new RuleBroken("form.length", "words", 200);
        })).isInstanceOf(RuleBroken.class);
    }

    private static void aSecondPasses(Div place) {
        var wait = place.getElement().getChild(0);
        wait.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(wait, "search-again",
                JsonNodeFactory.instance.objectNode()));
    }
}
