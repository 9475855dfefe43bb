package org.amparo.reporting;

import java.util.Set;
import javax.sql.DataSource;
import org.amparo.platform.Wall;
import org.amparo.platform.Walls;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The connections of reports: their database user reads the facts in {@code stat} and can reach nothing else. */
@Configuration(proxyBeanMethods = false)
public class ReportConnections {

    /** Qualifier of their {@code JdbcClient}, and name of the wall. */
    public static final String REPORTS = "reports";
    /** Transaction manager that {@code @Transactional} names where they are asked. */
    public static final String TRANSACTIONS = "reportTransactions";

    @Bean(defaultCandidate = false)
    @Qualifier(REPORTS)
    DataSource reportDataSource(Walls walls) {
        return walls.open(new Wall(REPORTS, Set.of("stat")));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(REPORTS)
    JdbcClient reportSql(@Qualifier(REPORTS) DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean(name = TRANSACTIONS, defaultCandidate = false)
    JdbcTransactionManager reportTransactions(@Qualifier(REPORTS) DataSource source) {
        return new JdbcTransactionManager(source);
    }
}
