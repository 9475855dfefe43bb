package org.amparo.access;

import java.util.List;
import java.util.Map;

/** Outlines of areas, for maps. */
public interface AreaOutlines {

    /** The first-level areas that have an outline by their codes, each as the coordinates of a GeoJSON MultiPolygon. */
    Map<String, String> outlines();

    /** The second-level areas of a first-level one that have an outline, by name. @param adm1 code of the first-level area */
    Map<String, String> districts(String adm1);

    /** Names of all second-level areas that have an outline. */
    List<String> districtNames();
}
