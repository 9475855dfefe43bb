package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.testing.Statements;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.EveryScreen.Visit;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No screen asks the database more often because it has more to show: nine of everything, by different people, cost what one costs. */
class ScreenStatementsTest extends Screens {

    private static final int FEW = 1;
    /** So many that one statement a row stands out from what a slow machine asks again after a second. */
    private static final int MORE = 8;

    @Autowired
    private EveryScreen screens;

    @Test
    void no_screen_asks_more_statements_when_it_shows_more_rows() {
        Map<String, List<String>> few = measured(screens.world(FEW));
        Map<String, List<String>> many = measured(screens.world(FEW + MORE));
        assertThat(many.keySet()).as("screens").isEqualTo(EveryScreen.routes());
        assertThat(many).allSatisfy((route, asked) -> {
            assertThat(asked).isNotEmpty();
            assertThat(asked.size() - few.get(route).size()).as(() -> "statements more with %d of everything more: %s".formatted(MORE,
                    more(few.get(route), asked))).isLessThan(MORE);
        });
    }

    /** Which statements were asked more often, and how much more. */
    private static Map<String, Long> more(List<String> few, List<String> many) {
        Map<String, Long> more = many.stream().collect(Collectors.groupingBy(sql -> sql, TreeMap::new, Collectors.counting()));
        few.forEach(sql -> more.merge(sql, -1L, Long::sum));
        more.values().removeIf(times -> times <= 0);
        return more;
    }

    private Map<String, List<String>> measured(Map<String, Visit> visits) {
        Map<String, List<String>> asked = new TreeMap<>();
        visits.forEach((route, visit) -> {
            signIn(visit.by());
            UI.getCurrent().navigate(route.equals(Paths.ACCOUNT) ? Paths.HOME : Paths.ACCOUNT);
            asked.put(route, Statements.of(() -> {
                visit(visit.path());
                draw();
            }));
            assertThat(words((Component) getCurrentView())).as(route).doesNotContain("does not exist, or it is not open to you");
        });
        return asked;
    }
}
