package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is published by one release. Pages and files are made from it alone, and the check of later releases reads it alone.
 *
 * @param number of the release; in the order of publishing
 * @param catalogue version of the catalogue of designs
 * @param scope what it is about and for whom
 * @param tables each with all its cells
 */
public record Payload(int number, int catalogue, ReleaseScope scope, List<PublishedTable> tables) {

    public Payload {
        tables = List.copyOf(tables);
    }

    public PublishedTable table(String design) {
        return tables.stream().filter(table -> table.design().name().equals(design)).findFirst().orElseThrow();
    }

    Payload with(int table, PublishedTable changed) {
        List<PublishedTable> all = new ArrayList<>(tables);
        all.set(table, changed);
        return new Payload(number, catalogue, scope, all);
    }
}
