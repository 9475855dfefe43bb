package org.amparo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * To whom a file or an incident belongs, for the scope of a permission.
 *
 * @param caseworker responsible user; null when not assigned
 * @param team responsible team; null when not assigned
 * @param adm1 code of the first-level area; null when unknown
 * @param organisation responsible organisation; null when unknown
 */
public record Placement(UUID caseworker, UUID team, String adm1, UUID organisation) {

    /** From a row with columns of these names. */
    public static Placement of(ResultSet row) throws SQLException {
        return new Placement(row.getObject("caseworker", UUID.class), row.getObject("team", UUID.class), row.getString("adm1"),
                row.getObject("organisation", UUID.class));
    }
}
