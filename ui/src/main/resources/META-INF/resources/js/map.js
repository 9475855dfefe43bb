// Points on the outlines of areas, where there are any. What is drawn stands in a list beside the map too; the two light up together.
(() => {
  if (window.amparoMap) return;

  const FAR_METRES = 1000;
  const text = words => {
    const span = document.createElement('span');
    span.textContent = words;
    return span;
  };
  const isWide = bounds => bounds.isValid() && bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > FAR_METRES;

  window.amparoMap = (box, json) => {
    if (box.amparoClear) box.amparoClear();
    const { points, labels, outlines } = JSON.parse(json);
    const map = L.map(box, { attributionControl: false, zoomSnap: 0.25, minZoom: 2, maxZoom: 16 });
    L.control.scale({ imperial: false }).addTo(map);
    for (const label of labels) {
      L.marker([label.lat, label.lng], {
        interactive: false, keyboard: false,
        icon: L.divIcon({ className: 'map-area', iconSize: null, html: text(label.name) })
      }).addTo(map);
    }
    const linkOf = id => document.querySelector(`[data-site="${CSS.escape(id)}"]`);
    const markers = new Map();
    for (const point of points) {
      const marker = L.circleMarker([point.lat, point.lng], { radius: 8, className: `map-point map-${point.tone}` }).addTo(map);
      marker.bindTooltip(text(point.name));
      marker.on('click', () => { const link = linkOf(point.id); if (link) link.click(); });
      markers.set(point.id, marker);
    }
    const light = (event, on) => {
      const line = event.target.closest && event.target.closest('li');
      const link = line && line.querySelector('[data-site]');
      const marker = link && markers.get(link.dataset.site);
      if (!marker) return;
      marker.getElement().classList.toggle('map-lit', on);
      marker.setRadius(on ? 13 : 8);
      if (on) marker.bringToFront();
    };
    const list = box.parentElement.querySelector('.map-list');
    if (list) {
      [['focusin', true], ['focusout', false], ['mouseover', true], ['mouseout', false]]
        .forEach(([name, on]) => list.addEventListener(name, event => light(event, on)));
    }

    const ends = outlines.flatMap(outline => outline.coordinates.flat(2)).map(([lng, lat]) => ({ lat, lng }));
    const bounds = L.latLngBounds((points.length ? points : labels.length ? labels : ends).map(at => [at.lat, at.lng]));
    const fit = () => {
      map.invalidateSize(false);
      if (isWide(bounds)) map.fitBounds(bounds, { paddingTopLeft: [64, 32], paddingBottomRight: [32, 48], animate: false });
      else map.setView(bounds.isValid() ? bounds.getCenter() : [0, 0], bounds.isValid() ? 10 : 2, { animate: false });
    };
    fit();
    // After the view is set: a shape is cut to what is seen of it when it is added. It lies below the points.
    for (const outline of outlines) {
      L.geoJSON({ type: 'MultiPolygon', coordinates: outline.coordinates }, { interactive: false, style: { className: 'map-outline' } })
        .addTo(map).bringToBack();
    }
    let width = box.clientWidth;
    const size = new ResizeObserver(() => {
      if (box.clientWidth === width) {
        map.invalidateSize(false);
        return;
      }
      width = box.clientWidth;
      fit();
    });
    size.observe(box);
    box.amparoClear = () => { size.disconnect(); map.remove(); };
  };
})();
