package org.amparo.access;

import java.util.HashMap;
import java.util.Map;

/**
 * Which rows a viewer may see under one permission, as one SQL predicate. Every query of a read model puts {@link #sql()} into its
 * {@code where} and binds {@link #parameters()}; a permission that is not granted leaves no row. The parameters have the same names
 * and values for every permission of one viewer, so that two scopes can stand in one statement.
 *
 * @param sql predicate in brackets, with named parameters
 * @param parameters values of the named parameters; may hold nulls
 */
public record RowScope(String sql, Map<String, Object> parameters) {

    /**
     * Names of the columns that say to whom a row belongs, with the table's alias where the statement has one; null for a column that the
     * table does not have.
     */
    public record Columns(String caseworker, String team, String adm1, String organisation) {

        /** Columns {@code caseworker}, {@code team}, {@code adm1}, {@code organisation} of the table with this alias. */
        public static Columns of(String alias) {
            return new Columns(alias + ".caseworker", alias + ".team", alias + ".adm1", alias + ".organisation");
        }
    }

    /** Rows that the permission reaches. */
    public static RowScope of(Viewer viewer, Permission permission, Columns columns) {
        return of(viewer, permission, null, columns);
    }

    /**
     * Rows that the permission reaches, of those within a narrower reach.
     *
     * @param reach what the person asked to see, e.g. OWN; never widens what is granted; null for all that is granted
     */
    public static RowScope of(Viewer viewer, Permission permission, Scope reach, Columns columns) {
        String granted = viewer.scopeOf(permission).map(scope -> within(scope, columns)).orElse("false");
        String sql = reach == null || reach == Scope.ALL ? "(" + granted + ")" : "((" + granted + ") and (" + within(reach, columns) + "))";
        return new RowScope(sql, parametersOf(viewer));
    }

    private static String within(Scope scope, Columns columns) {
        return switch (scope) {
            case OWN -> equal(columns.caseworker(), ":viewerUser");
            case TEAM -> within(Scope.OWN, columns) + " or " + equal(columns.team(), ":viewerTeam");
            case AREA -> within(Scope.TEAM, columns) + " or " + equal(columns.adm1(), "any(:viewerAreas::text[])");
            case ORGANISATION -> equal(columns.organisation(), ":viewerOrganisation");
            case ALL -> "true";
        };
    }

    private static String equal(String column, String value) {
        String typed = value.startsWith("any") ? value : value + "::uuid";
        return column == null ? "false" : column + " = " + typed;
    }

    private static Map<String, Object> parametersOf(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerUser", viewer.user());
        parameters.put("viewerTeam", viewer.team());
        parameters.put("viewerAreas", viewer.areas().toArray(String[]::new));
        parameters.put("viewerOrganisation", viewer.organisation());
        return parameters;
    }
}
