package org.amparo.ui.reporting.figure;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;

/** What all tiles of the dashboard are held to, as it stands in its address: only what somebody chose, so that a kept address follows the days. */
final class FiguresAddress {

    private FiguresAddress() {
    }

    /** @throws Unreadable naming the first thing that cannot be understood, and for a division, which a tile has no room for */
    static QuestionAddress read(QueryParameters query, LocalDate today) throws Unreadable {
        QuestionAddress address = QuestionAddress.read(Tiles.OF_FILES.id(), query, today);
        if (!address.cuts().isEmpty()) {
            throw new Unreadable("by", address.cuts().getFirst().name(), "undivided");
        }
        return address;
    }

    static QueryParameters query(QuestionAddress address, LocalDate today) {
        Map<String, List<String>> parameters = address.parameters();
        QuestionAddress ofToday = QuestionAddress.ofLastYear(address.indicator(), today);
        if (address.from().equals(ofToday.from()) && address.to().equals(ofToday.to())) {
            parameters.remove("from");
            parameters.remove("to");
        }
        return new QueryParameters(parameters);
    }

    static String page(QuestionAddress address, LocalDate today) {
        String query = query(address, today).getQueryString();
        return query.isEmpty() ? Paths.FIGURES : Paths.FIGURES + "?" + query;
    }
}
