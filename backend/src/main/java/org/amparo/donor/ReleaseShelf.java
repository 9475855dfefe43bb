package org.amparo.donor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;

/**
 * Where published releases lie for donors: all that the portal, its files and the public check of a checksum read. The projection of releases
 * writes it in the transaction of publishing; what is published is put once, and only its withdrawal is noted later.
 */
public final class ReleaseShelf {

    /** Owned by the projection that writes it. */
    public static final Table RELEASE = Table.of("donor.release", "number", "recipient", "programme", "grant_code", "grant_title", "area",
            "from_day", "to_day", "released_on", "body", "checksum", "signature", "withdrawn_on", "withdrawn_reason");

    private ReleaseShelf() {
    }

    /** Puts a release where its donor can read it. */
    public static void publish(SealedRelease sealed, Rows rows) {
        PublishedRelease release = sealed.release();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", release.number());
        row.put("recipient", release.recipient().organisation());
        row.put("programme", release.programme().name());
        row.put("grant_code", release.grant() == null ? null : release.grant().code());
        row.put("grant_title", release.grant() == null ? null : release.grant().title());
        row.put("area", release.isOfOneArea() ? release.areas().get(release.tables().scope().area()) : null);
        row.put("from_day", release.from());
        row.put("to_day", release.to());
        row.put("released_on", release.releasedOn());
        row.put("body", sealed.text());
        row.put("checksum", sealed.checksum());
        row.put("signature", sealed.signature());
        rows.put(RELEASE, row);
    }

    /** Notes that a release is not to be relied on any more. It stays readable with the reason, since whoever read it knows it. @param reason for the donor */
    public static void withdraw(int number, LocalDate on, String reason, Rows rows) {
        rows.change(RELEASE, new Object[]{number}, Map.of("withdrawn_on", on, "withdrawn_reason", reason));
    }
}
