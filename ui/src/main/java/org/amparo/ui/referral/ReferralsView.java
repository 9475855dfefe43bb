package org.amparo.ui.referral;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.referral.ReferralFilter;
import org.amparo.referral.ReferralFilter.Part;
import org.amparo.referral.ReferralQueries;
import org.amparo.referral.ReferralRow;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.KeysetRows;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** All referrals in reach, by what part of their life they are in; under 600 px each is a card. What is chosen stands in the address. */
@Route(Paths.REFERRALS)
@PermitAll
@Needs(Permission.REFERRAL_READ)
class ReferralsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String ROW = """
            <div class="entry referral-entry">
              <span class="entry-name"><a href="${item.address}" tabindex="-1"><bdi>${item.service}</bdi></a></span>
              <span class="entry-provider"><bdi>${item.provider}</bdi></span>
              <span class="entry-person ${item.look}"><bdi>${item.name}</bdi> <bdi>${item.number}</bdi></span>
              <span class="entry-stage ${item.tone}">${item.state}</span>
              <span class="entry-since"><bdi>${item.day}</bdi></span>
            </div>""";
    private static final List<String> HEADS = List.of("name", "provider", "person", "stage", "since");

    private final transient ReferralDesk desk;
    private final PageHead head = new PageHead(Labels.text("menu.referrals"));
    private final Div chips = new Div();
    private final Div list = new Div();

    ReferralsView(ReferralDesk desk) {
        this.desk = desk;
        addClassName("page");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Labels.text("referrals.parts"));
        add(head, chips, list);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.referrals"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String word = event.getLocation().getQueryParameters().getSingleParameter("part").orElse("");
        show(Arrays.stream(Part.values()).filter(part -> part.name().equals(word)).findFirst().orElse(null));
    }

    private void show(Part chosen) {
        ReferralQueries referrals = desk.referrals();
        chips.removeAll();
        chips.add(chip(null, chosen == null));
        for (Part part : Part.values()) {
            chips.add(chip(part, part == chosen));
        }
        list.removeAll();
        ReferralFilter filter = new ReferralFilter(null, chosen);
        long count = referrals.count(desk.viewer(), filter);
        head.beside(Labels.text("referrals.count", count));
        if (count == 0) {
            list.add(new EmptyState("send", Labels.text(chosen == null ? "referrals.none.title" : "referrals.nothing.title"),
                    Labels.text(chosen == null ? "referrals.none.text" : "referrals.nothing.text")));
            return;
        }
        Grid<ReferralRow> grid = grid();
        KeysetRows.show(grid, (after, limit) -> {
            ReferralQueries.Page page = referrals.page(desk.viewer(), filter, after, limit);
            return new KeysetRows.Page<>(page.rows(), page.next());
        });
        list.add(grid);
    }

    private NativeButton chip(Part part, boolean pressed) {
        String words = part == null
                ? Labels.text("referrals.part.ALL")
                : Labels.text("referrals.part." + part, desk.referrals().count(desk.viewer(), new ReferralFilter(null, part)));
        NativeButton chip = new NativeButton(words, click -> getUI().ifPresent(ui -> ui.navigate(Paths.REFERRALS,
                part == null ? QueryParameters.empty() : QueryParameters.of("part", part.name()))));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return chip;
    }

    private Grid<ReferralRow> grid() {
        Grid<ReferralRow> grid = new Grid<>();
        grid.addClassName("list-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", Labels.text("menu.referrals"));
        grid.addColumn(LitRenderer.<ReferralRow>of(ROW).withProperty("address", row -> Paths.referral(row.referralId()))
                .withProperty("service", row -> Labels.of(row.service()))
                .withProperty("provider", row -> row.provider() == null ? "" : row.provider())
                .withProperty("name", row -> Names.text(row.fullName(), row.nameWithheld()))
                .withProperty("look", row -> Names.isShown(row.fullName(), row.nameWithheld()) ? "" : "entry-none")
                .withProperty("number", ReferralRow::fileNumber)
                .withProperty("tone", row -> "tone tone-"
                        + ReferralWords.tone(row.state(), row.resultOverdue()).name().toLowerCase(Locale.ROOT))
                .withProperty("state", row -> ReferralWords.state(row, desk.today()).getText())
                .withProperty("day", ReferralWords::day)).setHeader(heads());
        return grid;
    }

    private static Div heads() {
        Div heads = new Div();
        heads.addClassNames("entry", "referral-entry", "entry-head");
        for (String key : HEADS) {
            Span word = new Span(Labels.text("referrals.column." + key));
            word.addClassName("entry-" + key);
            heads.add(word);
        }
        return heads;
    }
}
