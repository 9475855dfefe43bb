package org.amparo.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.function.Supplier;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.export.Downloads;
import org.amparo.export.ExportChart;
import org.amparo.export.ExportContent;
import org.amparo.export.ExportFormat;
import org.amparo.export.ExportTable;
import org.amparo.platform.RuleBroken;

/**
 * Takes a table or a chart on the screen out as a file: a menu of formats, a password where rows are about persons, and then the file is written in
 * the background and lies in the downloads tray. Not there for whoever may not take tables out.
 * A screen adds {@code new ExportMenu(downloads, viewer, () -> table)} to its head; the table is asked for at the moment of the click, so
 * that it has the filter that is seen.
 */
public final class ExportMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Downloads downloads;
    private final transient Supplier<Viewer> viewer;
    private final transient Supplier<? extends ExportContent> content;
    private final Button button = new Button();

    public ExportMenu(Downloads downloads, Supplier<Viewer> viewer, Supplier<ExportTable> table) {
        this(downloads, viewer, table, ExportFormat.ofTables(), Labels.text("download.export"));
    }

    private ExportMenu(Downloads downloads, Supplier<Viewer> viewer, Supplier<? extends ExportContent> content, List<ExportFormat> choices,
            String word) {
        this.downloads = downloads;
        this.viewer = viewer;
        this.content = content;
        button.setText(word);
        addClassName("export-menu");
        setVisible(viewer.get().may(Permission.REPORT_EXPORT));
        Popover formats = new Popover();
        formats.setTarget(button);
        formats.setPosition(PopoverPosition.BOTTOM_END);
        formats.setAutofocus(true);
        formats.setAriaLabel(word);
        formats.addClassName("account-menu");
        for (ExportFormat format : choices) {
            Button as = new Button(Labels.text("download.as." + format), click -> {
                formats.close();
                take(format);
            });
            as.addThemeVariants(ButtonVariant.TERTIARY);
            formats.add(as);
        }
        add(button, formats);
    }

    /** Takes a chart out as a picture. @param word on the button; says which of several charts it is */
    public static ExportMenu picture(Downloads downloads, Supplier<Viewer> viewer, Supplier<ExportChart> chart, String word) {
        return new ExportMenu(downloads, viewer, chart, ExportFormat.ofCharts(), word);
    }

    /** Has words of its own on its button. */
    public ExportMenu called(String words) {
        button.setText(words);
        return this;
    }

    /** Says which of several tables on a page it takes out. */
    public ExportMenu of(String name) {
        button.setAriaLabel(Labels.text("download.export.of", name));
        return this;
    }

    /** Begins to write it in this format, after asking for a password where rows are about persons. */
    public void take(ExportFormat format) {
        try {
            ExportContent now = content.get();
            if (now.personal()) {
                ask(now, format);
            } else {
                start(now, format, null);
            }
        } catch (NotAllowed refused) {
            Notices.refused(Labels.text("export.not-allowed"));
        } catch (RuleBroken refused) {
            Notices.refused(RuleMessages.sentence(refused));
        }
    }

    private void ask(ExportContent now, ExportFormat format) {
        Dialog dialog = new Dialog(Labels.text("download.password.title"));
        dialog.addClassName("confirm");
        PasswordField password = new PasswordField(Labels.text("download.password"));
        password.setHelperText(Labels.text("download.password.help"));
        password.setWidthFull();
        password.setAutofocus(true);
        Button write = new Button(Labels.text("download.write"), click -> {
            try {
                start(now, format, password.getValue());
                dialog.close();
            } catch (NotAllowed refused) {
                dialog.close();
                Notices.refused(Labels.text("export.not-allowed"));
            } catch (RuleBroken refused) {
                password.setErrorMessage(RuleMessages.sentence(refused));
                password.setInvalid(true);
            }
        });
        write.addClassName("save");
        dialog.add(new Paragraph(Labels.text("download.password.why")), password);
        dialog.getFooter().add(new Button(Labels.text("kit.cancel"), click -> dialog.close()), write);
        dialog.open();
    }

    private void start(ExportContent now, ExportFormat format, String password) {
        downloads.start(viewer.get(), now, format, password, Labels.locale());
        Notices.done(Labels.text("download.started"));
    }
}
