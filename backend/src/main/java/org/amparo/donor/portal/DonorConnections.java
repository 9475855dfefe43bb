package org.amparo.donor.portal;

import java.util.Set;
import javax.sql.DataSource;
import org.amparo.platform.Wall;
import org.amparo.platform.Walls;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The connections of donors: their database user reads what was released, in {@code donor}, and can reach nothing else. */
@Configuration(proxyBeanMethods = false)
public class DonorConnections {

    /** Qualifier of their {@code JdbcClient}, and name of the wall. */
    public static final String DONORS = "donors";
    /** Transaction manager that {@code @Transactional} names where they are asked. */
    public static final String TRANSACTIONS = "donorTransactions";

    @Bean(defaultCandidate = false)
    @Qualifier(DONORS)
    DataSource donorDataSource(Walls walls) {
        return walls.open(new Wall(DONORS, Set.of("donor")));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(DONORS)
    JdbcClient donorSql(@Qualifier(DONORS) DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean(name = TRANSACTIONS, defaultCandidate = false)
    JdbcTransactionManager donorTransactions(@Qualifier(DONORS) DataSource source) {
        return new JdbcTransactionManager(source);
    }
}
