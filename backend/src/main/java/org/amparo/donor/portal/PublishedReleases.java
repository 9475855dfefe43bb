package org.amparo.donor.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/**
 * What was released, for those it was released to. People of a donor reach the releases of their own organisation; whoever else may read
 * releases, as the protection officer, reaches all as their donors see them. A release of somebody else and one that does not exist are
 * answered alike.
 */
public interface PublishedReleases {

    /** The newest period first. @throws NotAllowed without the permission */
    @Needs(Permission.RELEASE_READ)
    List<Listed> releases(Viewer viewer);

    /** Grants of the own organisation, by code, whether anything of them was released or not. @throws NotAllowed without the permission */
    @Needs(Permission.RELEASE_READ)
    List<OwnGrant> grants(Viewer viewer);

    /** One release. @throws NotAllowed without the permission */
    @Needs(Permission.RELEASE_READ)
    Optional<ShelvedRelease> release(Viewer viewer, int number);

    /**
     * A release as a file, told to the read audit before it is given out.
     *
     * @return empty when there is no such release for the viewer, or it cannot be had in this format
     * @throws NotAllowed without the permission
     */
    @Needs(Permission.RELEASE_READ)
    Optional<ReleaseFile> file(Viewer viewer, int number, ReleaseFormat format, Locale locale);

    /** @param grant code; null for the whole programme @param area null for the country @param withdrawnOn null while it is to be relied on */
    record Listed(int number, String programme, String grant, String grantTitle, String area, LocalDate from, LocalDate to,
            LocalDate releasedOn, LocalDate withdrawnOn) {
    }

    /** Both days count. */
    record OwnGrant(String code, String title, LocalDate from, LocalDate to) {
    }
}
