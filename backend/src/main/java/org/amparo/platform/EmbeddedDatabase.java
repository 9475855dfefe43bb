package org.amparo.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A real PostgreSQL on this machine, reachable from this machine only, when no {@code spring.datasource.url} is given. Its data stays in
 * {@code amparo.data-dir} and every commit is on disk before it is answered. It trusts whoever is on this machine: for trying and
 * developing, not for a server that others use.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    private static final String USER = "postgres";
    private static final String EVENTS = "amparo";
    private static final String VAULT = "amparo_vault";

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${amparo.data-dir}") Path directory) {
        return DataDirectory.take(directory);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory directory) throws IOException, SQLException {
        EmbeddedPostgres server = ServerSettings.on(EmbeddedPostgres.builder()).setDataDirectory(directory.server())
                .setCleanDataDirectory(false).setRegisterShutdownHook(false).setPGStartupWait(Duration.ofMinutes(5))
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "").setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse").start();
        createMissing(server, EVENTS);
        createMissing(server, VAULT);
        return server;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return USER;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return server.getJdbcUrl(USER, EVENTS);
            }
        };
    }

    @Bean
    VaultDatabase vaultDatabase(EmbeddedPostgres server) {
        return new VaultDatabase(server.getJdbcUrl(USER, VAULT), USER, "");
    }

    private static void createMissing(EmbeddedPostgres server, String database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                Statement create = connection.createStatement()) {
            exists.setString(1, database);
            try (ResultSet found = exists.executeQuery()) {
                if (!found.next()) {
                    create.execute("create database " + database);
                }
            }
        }
    }
}
