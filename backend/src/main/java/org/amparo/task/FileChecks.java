package org.amparo.task;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each month supervisors read through a sample of their team's files (domain 5.3). Which files is drawn from the month and the file alone,
 * so that the same sample comes out whenever and wherever it is drawn, and raising it again adds nothing.
 */
@Component
class FileChecks {

    private final JdbcClient sql;
    private final Commands commands;
    private final double share;

    /** @param share of each team's registered files, 0-1; at least one file of each team that has any, none at 0 */
    FileChecks(JdbcClient sql, Commands commands, @Value("${amparo.tasks.file-check-share}") double share) {
        this.sql = sql;
        this.commands = commands;
        this.share = share;
    }

    private record Sampled(UUID file, UUID team, UUID organisation) {
    }

    /** Raises the tasks of a month, due on its last day. @return how many files are in the sample */
    int raise(YearMonth month) {
        List<Sampled> sample = sql.sql("""
                select survivor_id, team, organisation from (
                    select survivor_id, team, organisation, count(*) over (partition by team) as files,
                        row_number() over (partition by team order by md5(:month || survivor_id::text)) as place
                    from read.survivor where stage = 'REGISTERED' and team is not null) drawn
                where place <= ceil(files * :share)""").param("month", month.toString()).param("share", share)
                .query((row, n) -> new Sampled(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
        sample.forEach(file -> raise(file, month));
        return sample.size();
    }

    private void raise(Sampled sampled, YearMonth month) {
        UUID task = UUID.nameUUIDFromBytes(("file check " + month + " " + sampled.file()).getBytes(StandardCharsets.UTF_8));
        commands.send(Viewer.SYSTEM, task, Channel.SYSTEM, new TaskCommand.RaiseTask(task, TaskKind.FILE_CHECK, sampled.file(), null,
                month.atEndOfMonth(), Assignee.supervisorsOf(sampled.team()), sampled.organisation()));
    }
}
