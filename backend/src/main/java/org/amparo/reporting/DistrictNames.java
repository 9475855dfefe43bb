package org.amparo.reporting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What second-level areas are called, for screens and files that name them. Figures tell them by a sign that cannot be read; where a provider
 * has, or had, a site, the directory says the word for it in clear. Of other districts nobody but a file says the name.
 */
@Component
@Transactional(readOnly = true, transactionManager = ReportConnections.TRANSACTIONS)
public class DistrictNames {

    private static final String NAMES = "select district, max(adm2) as adm2 from stat.site where district is not null group by district";

    private final JdbcClient sql;

    DistrictNames(@Qualifier(ReportConnections.REPORTS) JdbcClient sql) {
        this.sql = sql;
    }

    /** Names by the signs of figures. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        sql.sql(NAMES).query((row, n) -> names.put(row.getString("district"), row.getString("adm2"))).list();
        return names;
    }
}
