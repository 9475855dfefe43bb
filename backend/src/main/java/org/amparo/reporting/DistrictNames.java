package org.amparo.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.access.AreaOutlines;
import org.amparo.privacy.KeyedHash;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What second-level areas are called, for screens and files that name them. Figures tell them by a sign that cannot be read; where a provider
 * has, or had, a site, the directory says the word for it in clear, and so does a file of outlines that administrators hand over. Of other
 * districts nobody but a file says the name.
 */
@Component
@Transactional(readOnly = true, transactionManager = ReportConnections.TRANSACTIONS)
public class DistrictNames {

    private static final String NAMES = "select district, max(adm2) as adm2 from stat.site where district is not null group by district";

    private final JdbcClient sql;
    private final KeyedHash hash;
    private final AreaOutlines outlines;

    DistrictNames(@Qualifier(ReportConnections.REPORTS) JdbcClient sql, KeyedHash hash, AreaOutlines outlines) {
        this.sql = sql;
        this.hash = hash;
        this.outlines = outlines;
    }

    /** The sign of a name as figures have it, which tells two districts apart and nobody can read. */
    public String sign(String name) {
        return hash.of(PersonFacts.DISTRICT, name);
    }

    /** Names by the signs of figures. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        outlines.districtNames().forEach(name -> signs(name).forEach(sign -> names.put(sign, name)));
        sql.sql(NAMES).query((row, n) -> names.put(row.getString("district"), row.getString("adm2"))).list();
        return names;
    }

    /**
     * A second-level area on a map.
     *
     * @param signs under which figures may have it, as its name is written in the file of outlines and in other capitals; the first as written
     * @param outline coordinates of a GeoJSON MultiPolygon
     */
    public record Drawn(String name, List<String> signs, String outline) {
    }

    /** The districts of a first-level area that have an outline. @param adm1 its code */
    public List<Drawn> drawn(String adm1) {
        List<Drawn> drawn = new ArrayList<>();
        outlines.districts(adm1).forEach((name, outline) -> drawn.add(new Drawn(name, signs(name), outline)));
        return drawn;
    }

    /** Files of offices shout their names; people write them with one capital a word. */
    private List<String> signs(String name) {
        Set<String> spellings = new LinkedHashSet<>(List.of(name, capitals(name), name.toUpperCase(Locale.ROOT)));
        return spellings.stream().map(this::sign).toList();
    }

    private static String capitals(String name) {
        StringBuilder written = new StringBuilder(name.length());
        boolean begins = true;
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            written.append(begins ? Character.toTitleCase(letter) : letter);
            begins = !Character.isLetterOrDigit(letter) && letter != '\'' && letter != '’';
        }
        return written.toString();
    }
}
