package org.amparo.ui.stock;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.stock.Shelf;
import org.amparo.stock.StockQueries.Change;
import org.amparo.stock.StockQueries.Keeping;
import org.amparo.ui.kit.Labels;

/** Parts and what happened to them, in words. */
final class StockWords {

    private StockWords() {
    }

    static String what(Shelf shelf) {
        return shelf.size() == null ? Labels.of(shelf.component()) : Labels.text("stock.sized", Labels.of(shelf.component()), shelf.size());
    }

    static String order(Keeping keeping) {
        return Labels.text("stock.order", keeping.product() == null ? Labels.text("device.unknown") : Labels.of(keeping.product()), keeping
                .fileNumber());
    }

    static String change(Change change) {
        String what = change.quantity() == null
                ? Labels.text("stock.change.none")
                : Labels.text("stock.change." + change.eventName(), Math.abs(change.quantity()), change.quantity());
        return Stream.of(what, change.reason() == null ? "" : Labels.inSentence(change.reason()), change.source() == null
                ? ""
                : change
                        .source(),
                change.onHand() == null ? "" : Labels.text("stock.then", change.onHand())).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
