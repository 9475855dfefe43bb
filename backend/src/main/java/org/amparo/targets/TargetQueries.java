package org.amparo.targets;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** What the programme wants to reach. */
public interface TargetQueries {

    /** All that was said of targets. @param known place of the sealed order up to which events are taken to be known */
    @Needs(Permission.REPORT_READ)
    TargetsKnown known(Viewer viewer, long known);
}
