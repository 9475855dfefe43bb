/**
 * The frame around every screen: header, menu by what the viewer may do, search, error pages, languages.
 * A screen is a class with {@code @Route(Paths.X)}, {@code @PermitAll} and, when it is not for everybody, {@code @Needs(Permission.Y)};
 * the frame is put around it by itself ({@code autoLayout = false} leaves it out) and nobody without the permission learns that it exists.
 * Who is looking comes from {@link org.amparo.access.CurrentViewer}, read afresh at each use; addresses come from {@link org.amparo.ui.shell.Paths}.
 * Texts come from all {@code translations*.properties} (one file per capability, e.g. {@code translations-survivor.properties})
 * and the rules' sentences from {@code messages/*.properties}, in ICU message format.
 */
package org.amparo.ui.shell;
