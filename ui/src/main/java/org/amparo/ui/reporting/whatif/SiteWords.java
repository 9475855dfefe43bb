package org.amparo.ui.reporting.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.servicedirectory.Site;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.ReportDesk;

/** What the sites of a provider are called: by their own name, or by where they are. */
final class SiteWords {

    private SiteWords() {
    }

    /** The main one first. */
    static Map<UUID, String> of(ReportDesk desk, UUID provider) {
        Map<String, String> areas = desk.people().areas().stream().collect(Collectors.toMap(one -> one.code(), one -> one.name(),
                (one, same) -> one));
        Map<UUID, String> words = new LinkedHashMap<>();
        desk.directory().open(desk.viewer(), provider).sites()
                .forEach(site -> words.put(site.siteId(), of(site, areas.getOrDefault(site.adm1(), site.adm1()))));
        return words;
    }

    private static String of(Site site, String area) {
        if (site.name() != null) {
            return site.name();
        }
        return site.adm2() == null ? area : Labels.text("whatif.place", site.adm2(), area);
    }
}
