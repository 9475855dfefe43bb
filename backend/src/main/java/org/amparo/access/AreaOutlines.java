package org.amparo.access;

import java.util.Map;

/** Outlines of first-level areas, for maps. */
public interface AreaOutlines {

    /** The areas that have an outline by their codes, each as the coordinates of a GeoJSON MultiPolygon. */
    Map<String, String> outlines();
}
