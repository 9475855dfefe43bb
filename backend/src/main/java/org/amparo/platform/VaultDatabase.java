package org.amparo.platform;

/**
 * Where the vault of keys lies: a database of its own, so that a backup of the events never holds the keys that open them.
 *
 * @param url JDBC URL
 * @param username database user
 * @param password empty when the server asks for none
 */
public record VaultDatabase(String url, String username, String password) {

    @Override
    public String toString() {
        return "VaultDatabase";
    }
}
