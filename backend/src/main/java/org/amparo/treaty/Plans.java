package org.amparo.treaty;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.Form;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicators;
import org.amparo.vocabulary.Pillar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Frameworks and plans with their actions, and which indicators speak for a theme. */
@Component
@Transactional
public class Plans {

    private static final int WORDS = 500;
    private static final int NUMBER = 20;

    private final JdbcClient sql;
    private final Clock clock;

    Plans(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<Framework> frameworks(Viewer viewer) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("select * from treaty.framework order by place").query((row, n) -> new Framework(row.getString("code"),
                row.getString("title"), row.getObject("from_year", Integer.class), row.getObject("to_year", Integer.class),
                row.getString("source"), row.getBoolean("verified"))).list();
    }

    /** Actions of a framework that were not taken back, by theme and number. */
    @Needs(Permission.TREATY_READ)
    @Transactional(readOnly = true)
    public List<PlanAction> actions(Viewer viewer, String framework) {
        viewer.require(Permission.TREATY_READ);
        return sql.sql("""
                select * from treaty.plan_action where framework = ? and taken_back_at is null
                order by array_position(?, theme), number nulls last, recorded_at, action_id""").param(framework)
                .param(Arrays.stream(VaTheme.values()).map(VaTheme::name).toArray(String[]::new)).query((row, n) -> action(row)).list();
    }

    private static PlanAction action(ResultSet row) throws SQLException {
        return new PlanAction(row.getObject("action_id", UUID.class), row.getString("framework"), row.getString("number"),
                VaTheme.valueOf(row.getString("theme")), row.getString("what"), row.getString("indicator"), row.getString("pillar"),
                row.getObject("target_percent", Integer.class), row.getObject("due_on", LocalDate.class), row.getString("source"),
                row.getBoolean("verified"));
    }

    /** Records an action of a plan. @throws org.amparo.platform.RuleBroken form.required, form.number, treaty.framework, treaty.indicator, treaty.pillar */
    @Needs(Permission.TREATY_KEEP)
    public void record(Viewer viewer, PlanAction action) {
        viewer.require(Permission.TREATY_KEEP);
        Form.required(action.theme(), "theme");
        words(action.what(), "what");
        words(action.source(), "source");
        Form.text(action.number(), NUMBER, "number");
        require(action.indicator() == null || Indicators.all().stream().anyMatch(one -> one.id().equals(action.indicator())),
                "treaty.indicator", "indicator");
        require(action.pillar() == null || Arrays.stream(Pillar.values()).anyMatch(one -> one.name().equals(action.pillar())),
                "treaty.indicator", "pillar");
        require(action.pillar() == null || action.indicator() == null || Indicators.of(action.indicator()).isHeldBy(Cut.PILLAR),
                "treaty.pillar", "pillar");
        Form.number(action.targetPercent(), 0, 100, "targetPercent");
        require(frameworks(action.framework()), "treaty.framework", "framework");
        sql.sql("""
                insert into treaty.plan_action (action_id, framework, number, theme, what, indicator, pillar, target_percent, due_on, source,
                    verified, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(action.actionId())
                .param(action.framework()).param(action.number()).param(action.theme().name()).param(action.what().strip())
                .param(action.indicator()).param(action.pillar()).param(action.targetPercent()).param(action.dueOn())
                .param(action.source().strip()).param(action.verified()).param(viewer.user()).param(OffsetDateTime.now(clock)).update();
    }

    private boolean frameworks(String code) {
        return sql.sql("select count(*) from treaty.framework where code = ?").param(code).query(Long.class).single() == 1;
    }

    private static void words(String text, String field) {
        require(text != null && !text.isBlank(), "form.required", field);
        Form.text(text, WORDS, field);
    }

    /** Takes back an action; who and when stays. */
    @Needs(Permission.TREATY_KEEP)
    public void takeBack(Viewer viewer, UUID actionId) {
        viewer.require(Permission.TREATY_KEEP);
        require(sql.sql("update treaty.plan_action set taken_back_by = ?, taken_back_at = ? where action_id = ? and taken_back_at is null")
                .params(viewer.user(), OffsetDateTime.now(clock), actionId).update() == 1, "treaty.gone", "");
    }

    /** An indicator that speaks for a theme. @param pillar it is held to; empty for all */
    record OfTheme(VaTheme theme, String indicator, Optional<String> pillar) {
    }

    List<OfTheme> ofThemes() {
        return sql.sql("select * from treaty.theme_indicator order by theme, place").query((row, n) -> new OfTheme(
                VaTheme.valueOf(row.getString("theme")), row.getString("indicator"),
                Optional.of(row.getString("pillar")).filter(pillar -> !pillar.isEmpty()))).list();
    }
}
