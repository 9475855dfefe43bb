/**
 * Donor releases on screen, for those who make them: which there are, what would be shown and what is hidden, the words of staff, and the second
 * person's yes. What a donor reads is shown by {@code org.amparo.ui.donor}; the numbers and their protection are those of {@code org.amparo.donor}.
 */
package org.amparo.ui.release;
