package org.amparo.ui.file;

/** Opens work in the workspace beside the file. */
@FunctionalInterface
public interface FileWriting {

    /** @param about the entry it is about; null when it is about the file */
    void open(String work, String about);

    /** True when this work of any capability can be begun now. */
    default boolean isOpenTo(String work) {
        return false;
    }
}
