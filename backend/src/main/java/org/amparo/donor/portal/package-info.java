/** What donors read of releases: asked behind a wall of its own, and rendered from what was published alone. */
@org.springframework.modulith.NamedInterface("portal")
package org.amparo.donor.portal;
