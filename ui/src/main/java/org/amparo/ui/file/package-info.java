/**
 * How capabilities share one survivor's file without knowing each other's screens. A capability offers a bean of type
 * {@link org.amparo.ui.file.FilePart}; the file shows its next steps, cards and tabs beside its own, and opens its forms in the workspace.
 * Forms extend {@link org.amparo.ui.file.FileForm}, which keeps drafts, shows refusals and says when something was recorded.
 */
package org.amparo.ui.file;
