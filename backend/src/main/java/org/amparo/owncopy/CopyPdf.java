package org.amparo.owncopy;

import org.amparo.print.TaggedPdf;

/** A copy as a tagged PDF in large print. */
final class CopyPdf {

    private static final float TEXT = 16;
    private static final float HEADING = 20;
    private static final float TITLE = 26;
    private static final float FOOTER = 12;
    private static final float BEFORE_HEADING = 14;

    private CopyPdf() {
    }

    static byte[] of(CopyContents contents, CopyLanguage language, String pageWords) {
        float scale = language.scale();
        float text = TEXT * scale;
        TaggedPdf pdf = new TaggedPdf(language.locale(), FOOTER);
        pdf.block("H1", contents.title(), TITLE * scale, true);
        contents.opening().forEach(words -> pdf.block("P", words, text, false));
        for (CopyContents.Section section : contents.sections()) {
            pdf.heading("H2", section.heading(), HEADING * scale, BEFORE_HEADING, text);
            pdf.list(section.items(), text);
            section.closing().forEach(words -> pdf.block("P", words, text, false));
        }
        return pdf.finish(contents.title(), (page, pages) -> contents.footer() + " · " + CopyWords.fill(pageWords, page, pages));
    }
}
