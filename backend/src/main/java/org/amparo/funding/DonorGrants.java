package org.amparo.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** Grants of donors. They belong to nobody's files: whoever may read them reads all. */
public interface DonorGrants {

    /** All grants by code. */
    @Needs(Permission.GRANT_READ)
    List<GrantRow> all(Viewer viewer);

    /** Grants from which something of a day can be paid, by code. */
    @Needs(Permission.GRANT_READ)
    List<GrantRow> openOn(Viewer viewer, LocalDate day);

    /** A grant with its targets and its history; empty when there is none of this code. */
    @Needs(Permission.GRANT_READ)
    Optional<GrantView> of(Viewer viewer, String code);
}
