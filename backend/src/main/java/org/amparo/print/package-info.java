/**
 * Documents that are read on paper and heard from a screen reader: tagged PDF with headings, lists, tables and drawn bars (PDF/UA-1).
 * {@link org.amparo.print.TaggedPdf} takes what is to be said, in the order in which it is read, and breaks it into lines and pages.
 * Letters are shaped by the JDK's own layout engine from typefaces that the product brings along, and written with PDFBox, so that Arabic and
 * Khmer are set as they are written by hand.
 * The same document always has the same bytes. It knows nothing of what it prints.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Print", allowedDependencies = {})
package org.amparo.print;
