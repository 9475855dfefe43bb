package org.amparo.ui.kit;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Side;

/** Side and level of an amputation. The level is found by its term or by everyday words: "below knee" finds the transtibial level. */
public final class LimbSite extends CustomField<LimbSite.Site> {

    private static final long serialVersionUID = 1L;

    /**
     * Where an amputation is.
     *
     * @param side null when not chosen
     * @param level null when not chosen
     */
    public record Site(Side side, AmputationLevel level) {
    }

    private final CodeSelect<Side> side = new CodeSelect<>(Labels.text("field.side"), List.of(Side.LEFT, Side.RIGHT, Side.BILATERAL));
    private final CodeSelect<AmputationLevel> level = new CodeSelect<>(Labels.text("field.level"), Arrays.asList(AmputationLevel.values()),
            LimbSite::everydayWords);

    public LimbSite(String label) {
        super(null);
        setLabel(label);
        level.setHelperText(Labels.text("field.level.help"));
        level.setItemLabelGenerator(found -> Labels.of(found));
        Div row = new Div(side, level);
        row.addClassName("field-row");
        add(row);
    }

    /** The field for the side alone, so that a refusal can stand next to it. */
    public CodeSelect<Side> side() {
        return side;
    }

    /** The field for the level alone. */
    public CodeSelect<AmputationLevel> level() {
        return level;
    }

    @Override
    protected Site generateModelValue() {
        return side.isEmpty() && level.isEmpty() ? null : new Site(side.getValue(), level.getValue());
    }

    @Override
    protected void setPresentationValue(Site site) {
        side.setValue(site == null ? null : site.side());
        level.setValue(site == null ? null : site.level());
    }

    private static String everydayWords(AmputationLevel level) {
        return Labels.text("code.AmputationLevel." + level.name() + ".also");
    }
}
