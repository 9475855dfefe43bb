package org.amparo.survivor;

import java.util.UUID;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the injuries of a file under a shared lock. */
@Component
class AmputationRows implements AmputationGate {

    private final JdbcClient sql;

    AmputationRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasAmputation(UUID survivorId, Side side, AmputationLevel level) {
        return !sql.sql("""
                select injury_id from read.injury where survivor_id = ? and kind = 'AMPUTATION' and not retracted and level = ?
                    and side in (?, 'BILATERAL') for share""").params(survivorId, level.name(), side.name()).query(UUID.class).list()
                .isEmpty();
    }
}
