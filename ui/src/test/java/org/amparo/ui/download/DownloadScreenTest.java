package org.amparo.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Role;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.export.ExportTable;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DownloadScreenTest extends Screens {

    @Autowired
    Downloads downloads;
    @Autowired
    CurrentViewer current;

    private ExportMenu menu(boolean personal) {
        ExportMenu menu = new ExportMenu(downloads, current::get, () -> new ExportTable("Open needs", "G07.1 @4711", List.of(),
                List.of(ExportTable.text("Area", "#adm1+code")), personal, ExportTable.rows(List.of(List.of("AO-UIG")))));
        UI.getCurrent().add(menu);
        return menu;
    }

    private void written() {
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(downloads.tray(current.get(), 10)).isNotEmpty()
                .allMatch(download -> download.state() == Download.State.READY));
    }

    private String tray() {
        UI.getCurrent().navigate(Paths.HOME);
        UI.getCurrent().navigate(Paths.DOWNLOADS);
        return words((Component) getCurrentView());
    }

    @Test
    void a_table_taken_out_lies_in_the_tray_until_it_is_removed() {
        signIn(Role.MANAGER);
        assertThat(tray()).contains("No files");

        menu(false).take(ExportFormat.CSV);
        written();

        assertThat(tray()).contains("Open needs", "Ready", "CSV", "1 rows. Kept until", "Stamp: G07.1 @4711");
        assertThat(find(Anchor.class).withText("Download").exists()).isTrue();
        test(find(Button.class).withText("Remove").single()).click();
        assertThat(words((Component) getCurrentView())).contains("No files").doesNotContain("Ready");
    }

    @Test
    void while_a_file_is_written_nothing_is_taken_from_under_the_hands_and_its_end_is_read_out() {
        signIn(Role.MANAGER);
        CountDownLatch go = new CountDownLatch(1);
        downloads.start(current.get(),
                new ExportTable("Slow needs", null, List.of(), List.of(ExportTable.text("Area", "#adm1+name")), false,
                        new ExportTable.Rows() {
                            @Override
                            public long count() {
                                return 1;
                            }

                            @Override
                            public void each(ExportTable.Sink sink) {
                                try {
                                    go.await(20, TimeUnit.SECONDS);
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                                sink.row(null, List.of("Uíge"));
                            }
                        }),
                ExportFormat.CSV, null, Locale.ENGLISH);
        assertThat(tray()).contains("Slow needs");
        Button stop = find(Button.class).withText("Stop").single();
        look();
        assertThat(find(Button.class).withText("Stop").single()).as("whoever stands on it still does").isSameAs(stop);
        go.countDown();
        written();
        look();
        assertThat(find(Button.class).withText("Stop").exists()).isFalse();
        assertThat(words((Component) getCurrentView())).contains("Slow needs: Ready");
    }

    private static void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    @Test
    void a_table_about_persons_asks_for_a_password_and_says_when_it_is_too_short() {
        signIn(Role.MANAGER);
        menu(true).take(ExportFormat.XLSX);
        PasswordField password = find(PasswordField.class).single();
        password.setValue("short");
        test(find(Button.class).withText("Write the file").single()).click();
        assertThat(password.getErrorMessage()).isEqualTo(
                "Choose a password of at least 12 letters. The file cannot be opened without it, and it is not kept here.");

        password.setValue("four horses and a bridge");
        test(find(Button.class).withText("Write the file").single()).click();
        written();
        assertThat(tray()).contains("locked with your password");
    }

    @Test
    void whoever_may_not_take_tables_out_sees_no_menu() {
        signIn(Role.CASEWORKER);
        assertThat(menu(false).isVisible()).isFalse();
    }
}
