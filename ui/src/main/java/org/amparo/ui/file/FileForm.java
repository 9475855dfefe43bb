package org.amparo.ui.file;

import java.time.LocalDate;
import java.util.UUID;

import org.amparo.access.Command;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;

import com.vaadin.flow.component.textfield.TextArea;

/** A form of the workspace beside a file; sends one command about it. Its words are under {@code record.<word>} in the message files. */
public abstract class FileForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient FileDesk desk;
    private final UUID survivorId;

    /**
     * @param word of the work, see {@link FileWork#word()}
     * @param about the entry this is about; null when it is about the file
     * @param done called after the command was carried out
     */
    protected FileForm(FileDesk desk, UUID survivorId, String word, UUID about, Runnable done) {
        this(desk, survivorId, word, about, null, done);
    }

    /**
     * @param word of the work, see {@link FileWork#word()}
     * @param about the entry this is about; null when it is about the file
     * @param recorded what is recorded and would be undone unseen by a draft from before somebody else corrected it: such a draft is not
     * brought back; null where drafts are brought back always
     * @param done called after the command was carried out
     */
    protected FileForm(FileDesk desk, UUID survivorId, String word, UUID about, String recorded, Runnable done) {
        super("record." + word, desk.draft(
                word + ":" + survivorId + (about == null ? "" : ":" + about) + (recorded == null ? "" : ":" + recorded), survivorId), done);
        this.desk = desk;
        this.survivorId = survivorId;
    }

    /** Carries out the command for the person who fills in the form. */
    protected final void carryOut(UUID commandId, Command command) {
        desk.send(commandId, command);
    }

    /** The person whose file it is. */
    protected final UUID survivor() {
        return survivorId;
    }

    /** The clock of the programme. */
    protected final java.time.Clock clock() {
        return desk.clock();
    }

    /** The day it is. */
    protected final LocalDate today() {
        return desk.today();
    }

    /** The reason of a correction, with the words that nothing is deleted. */
    protected final TextArea reason() {
        TextArea area = text("reason", "field.reason");
        area.setHelperText(Labels.text("field.reason.help"));
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
