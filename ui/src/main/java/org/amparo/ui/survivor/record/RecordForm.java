package org.amparo.ui.survivor.record;

import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;

/** A form that records something in the file itself. */
abstract class RecordForm extends FileForm {

    private static final long serialVersionUID = 1L;

    protected final transient Desk desk;
    protected final transient FileView file;

    /**
     * @param about the entry this is about; null when it is about the file
     * @param done called after the command was carried out
     */
    RecordForm(Desk desk, FileView file, Work work, UUID about, Runnable done) {
        super(desk.desk(), file.survivorId(), work.word(), about, done);
        this.desk = desk;
        this.file = file;
    }
}
