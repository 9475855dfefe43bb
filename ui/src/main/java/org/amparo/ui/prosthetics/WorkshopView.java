package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.People.Staff;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.Board;
import org.amparo.prosthetics.BoardFilter;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.DeviceStage;
import org.amparo.prosthetics.DeviceView;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.OwnScript;
import org.amparo.ui.shell.Paths;

/**
 * The workshop's orders, a column for each stage; on a narrow screen a list by stage. What rests stands first, then what is oldest. What is
 * chosen, a bench or one stage, stands in the address.
 */
@Route(Paths.WORKSHOP)
@PermitAll
@Needs(Permission.DEVICE_READ)
class WorkshopView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PER_STAGE = 20;
    private static final int OF_ONE_STAGE = 500;
    private static final String STEP = "event.detail.step";
    private static final List<DeviceStage> COLUMNS = List.of(DeviceStage.REFERRED, DeviceStage.ASSESSED, DeviceStage.PRESCRIBED,
            DeviceStage.MEASURED, DeviceStage.IN_FABRICATION, DeviceStage.FITTED, DeviceStage.TRAINING, DeviceStage.CHECKED,
            DeviceStage.REPAIR, DeviceStage.DELIVERED);

    private final transient DeviceDesk desk;
    private final PageHead head = new PageHead(Labels.text("menu.workshop"));
    private final Div chips = new Div();
    private final Div board = new Div();
    private final Div said = new Div();
    private final Map<UUID, Button> steps = new HashMap<>();
    private final transient Map<Component, DeviceRow> cards = new HashMap<>();
    private final transient Map<UUID, String> initials = new HashMap<>();
    private transient BoardFilter filter = BoardFilter.NONE;
    /** Whether the person looking moves orders; asked once for a board, not once for a card. */
    private transient boolean works;

    WorkshopView(DeviceDesk desk) {
        this.desk = desk;
        addClassNames("page", "workshop");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Labels.text("workshop.benches"));
        said.addClassName("sr-only");
        said.getElement().setAttribute("aria-live", "polite");
        Paragraph keys = new Paragraph(Labels.text("workshop.keys"));
        keys.addClassNames("second", "board-keys");
        add(head, chips, board, keys, said);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        OwnScript.BOARD.loadInto(attached.getUI());
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.workshop"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String stage = asked.getSingleParameter("stage").orElse("");
        filter = new BoardFilter(asked.getSingleParameter("bench").map(WorkshopView::id).orElse(null),
                Arrays.stream(DeviceStage.values()).filter(step -> step.name().equals(stage)).findFirst().orElse(null));
        show();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private void show() {
        Viewer viewer = desk.viewer();
        works = viewer.may(Permission.DEVICE_WORK);
        Board shown = desk.devices().board(viewer, filter, filter.step() == null ? PER_STAGE : OF_ONE_STAGE);
        head.beside(summary(shown));
        benches(shown, viewer.user());
        board.removeAll();
        steps.clear();
        cards.clear();
        board.setClassName("board");
        board.getElement().setAttribute("role", "region");
        board.getElement().setAttribute("aria-label", Labels.text("menu.workshop"));
        board.getElement().setAttribute("tabindex", "0");
        long total = shown.columns().stream().mapToLong(Board.Column::total).sum();
        if (total == 0) {
            board.add(new EmptyState("check", Labels.text("workshop.none.title"), Labels.text("workshop.none.text")));
            return;
        }
        shown.columns().forEach(column -> board.add(column(column)));
    }

    private String summary(Board shown) {
        List<String> parts = new ArrayList<>();
        if (shown.oldestSince() != null) {
            parts.add(Labels.text("workshop.oldest", ChronoUnit.DAYS.between(shown.oldestSince(), desk.today())));
        }
        parts.add(Labels.text("workshop.resting", shown.blocked()));
        if (shown.childrenPastReplacement() > 0) {
            parts.add(Labels.text("workshop.children", shown.childrenPastReplacement()));
        }
        return String.join(" · ", parts);
    }

    private void benches(Board shown, UUID viewer) {
        chips.removeAll();
        chips.add(chip(Labels.text("workshop.all"), null));
        for (Staff person : desk.technicians()) {
            initials.put(person.user(), person.initials());
            boolean me = person.user().equals(viewer);
            long orders = shown.benches().getOrDefault(person.user(), 0L);
            chips.add(chip(me ? Labels.text("workshop.mine", orders) : Labels.text("workshop.bench", person.displayName(), orders),
                    person.user()));
        }
        if (filter.step() != null) {
            NativeButton back = new NativeButton(Labels.text("workshop.every-stage"), click -> go(filter.technician(), null));
            back.addClassName("chip");
            chips.add(back);
        }
    }

    private NativeButton chip(String words, UUID bench) {
        NativeButton chip = new NativeButton(words, click -> go(bench, filter.step()));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(java.util.Objects.equals(bench, filter.technician())));
        return chip;
    }

    private void go(UUID bench, DeviceStage step) {
        Map<String, String> asked = new HashMap<>();
        if (bench != null) {
            asked.put("bench", bench.toString());
        }
        if (step != null) {
            asked.put("stage", step.name());
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.WORKSHOP, QueryParameters.simple(asked)));
    }

    private Component column(Board.Column column) {
        H2 title = new H2(Labels.text("workshop.column." + column.step()));
        Span count = new Span(String.valueOf(column.total()));
        count.addClassName("board-count");
        Div top = new Div(title, count);
        top.addClassName("board-head");
        Section section = new Section(top);
        section.addClassName("board-column");
        if (works) {
            DropTarget.create(section).addDropListener(drop -> drop.getDragSourceComponent().map(cards::get)
                    .ifPresent(row -> move(row, column.step())));
        }
        if (column.total() == 0) {
            section.addClassName("board-empty");
            return section;
        }
        UnorderedList list = new UnorderedList();
        column.cards().forEach(row -> list.add(card(row)));
        section.add(list);
        if (column.total() > column.cards().size()) {
            NativeButton more = new NativeButton(Labels.text("workshop.more", column.total() - column.cards().size()),
                    click -> go(filter.technician(), column.step()));
            more.addClassName("link-button");
            section.add(more);
        }
        return section;
    }

    private ListItem card(DeviceRow row) {
        LocalDate today = desk.today();
        Anchor what = new Anchor(Paths.device(row.orderId()), DeviceWords.brief(row));
        what.addClassName("device-link");
        Div number = new Div(new Bdi(row.fileNumber()));
        number.addClassName("second");
        ListItem card = new ListItem(what, number);
        card.addClassName("board-card");
        String blocked = DeviceWords.blocked(row);
        if (blocked != null) {
            card.addComponentAsFirst(Tone.WAITING.badge(blocked));
            card.addClassName("board-blocked");
        }
        String note = DeviceWords.note(row);
        if (note != null) {
            Div beside = new Div(note);
            beside.addClassName("second");
            card.add(beside);
        }
        Div foot = new Div(DeviceWords.age(row, today));
        foot.addClassName("board-foot");
        if (row.technician() != null) {
            Span who = new Span(initials.getOrDefault(row.technician(), "?"));
            who.addClassName("board-who");
            who.setTitle(desk.name(row.technician()).orElse(""));
            foot.add(who);
        }
        Button step = new Button(Labels.text("workshop.step"), click -> step(row, null));
        step.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        step.setAriaLabel(Labels.text("workshop.step-of", DeviceWords.brief(row), row.fileNumber()));
        steps.put(row.orderId(), step);
        foot.add(step);
        card.add(foot);
        cards.put(card, row);
        card.getElement().setAttribute("tabindex", cards.size() == 1 ? "0" : "-1");
        if (works) {
            DragSource.create(card);
            card.getElement().addEventListener("amparo-move", event -> moveOn(row, event.getEventData().get(STEP).asInt() > 0))
                    .addEventData(STEP);
        }
        return card;
    }

    /** By the keyboard: to the nearest column on that side to which the order can go, or else to the next one, which says why it cannot. */
    private void moveOn(DeviceRow row, boolean forward) {
        int at = COLUMNS.indexOf(row.step());
        List<DeviceStage> side = forward ? COLUMNS.subList(at + 1, COLUMNS.size()) : COLUMNS.subList(0, Math.max(at, 0)).reversed();
        side.stream().filter(step -> row.standing().moves().contains(towards(row, step))).findFirst().or(() -> side.stream().findFirst())
                .ifPresent(step -> move(row, step));
    }

    /** What brings an order into a column; null when nothing does. */
    private static DeviceMove towards(DeviceRow row, DeviceStage step) {
        return switch (step) {
            case ASSESSED -> DeviceMove.ASSESS;
            case PRESCRIBED -> DeviceMove.PRESCRIBE;
            case MEASURED -> DeviceMove.MEASURE;
            case IN_FABRICATION -> DeviceMove.START_FABRICATION;
            case FITTED -> DeviceMove.FIT;
            case TRAINING -> DeviceMove.TRAIN;
            case CHECKED -> DeviceMove.CHECK;
            case REPAIR -> DeviceMove.BRING_IN;
            case DELIVERED -> row.step() == DeviceStage.REPAIR ? DeviceMove.REPAIR : DeviceMove.DELIVER;
            default -> null;
        };
    }

    /** An order was put into a column: its form opens, or the rule is said that refuses. */
    private void move(DeviceRow row, DeviceStage step) {
        DeviceMove move = towards(row, step);
        if (step == row.step()) {
            return;
        }
        String refused = move == null
                ? Labels.text("workshop.not-back")
                : row.standing().refusal(move).map(RuleMessages::numbered).orElse(null);
        if (refused == null) {
            step(row, move);
        } else {
            Notices.refused(refused);
        }
    }

    /** What can be done with an order, in a dialog over the board; afterwards the focus is back at its card. */
    private void step(DeviceRow row, DeviceMove first) {
        DeviceView view = desk.devices().open(desk.viewer(), row.orderId());
        Dialog dialog = new Dialog(Labels.text("workshop.dialog", DeviceWords.brief(view.row()), row.fileNumber()));
        dialog.addClassName("move-dialog");
        List<DeviceMove> possible = MovePanel.possible(desk, view);
        if (possible.isEmpty()) {
            dialog.add(new Div(Labels.text("workshop.nothing")));
        }
        dialog.add(new MovePanel(desk, view, first, () -> {
            dialog.close();
            show();
            DeviceRow now = desk.devices().open(desk.viewer(), row.orderId()).row();
            said.setText(Labels.text("workshop.moved", DeviceWords.brief(now), Labels.of(now.standing().stage())));
            if (steps.containsKey(row.orderId())) {
                steps.get(row.orderId()).focus();
            }
        }));
        Button close = new Button(Labels.text("kit.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
