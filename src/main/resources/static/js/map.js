// A map of the county drawn from our own borders: no tiles, no fonts, nothing from outside. Loaded when it is needed.
(() => {
  'use strict';
  const root = document.currentScript.src.replace(/js\/map\.js.*$/, '');
  const COUNTY = [[111.98, 36.88], [112.56, 37.4]];
  const NEAR = 12;
  let loading = null;

  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root}vendor/maplibre/maplibre-gl-csp.js`;
      script.onload = () => {
        window.maplibregl.setWorkerUrl(`${root}vendor/maplibre/maplibre-gl-csp-worker.js`);
        resolve(window.maplibregl);
      };
      script.onerror = () => reject(new Error('map'));
      document.head.append(script);
    });
    return loading;
  };

  const json = async path => {
    const answer = await fetch(path, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(path);
    return answer.json();
  };
  const shapes = path => json(`${root}map/${path}`);

  /** Colours come from the style sheet, so that the map follows light and dark. */
  const paint = box => {
    const style = getComputedStyle(box);
    const colour = name => style.getPropertyValue(`--map-${name}`).trim();
    return {
      ground: ['background-color', colour('ground')],
      county: ['fill-color', colour('land')],
      grids: ['line-color', colour('grid')],
      villages: ['line-color', colour('village')],
      townships: ['line-color', colour('township')],
      chosen: ['fill-color', colour('chosen')],
      'chosen-line': ['line-color', colour('chosen-line')]
    };
  };

  const empty = { type: 'FeatureCollection', features: [] };
  const line = (id, source, level, width, from = 0) =>
    ({ id, type: 'line', source, minzoom: from, filter: ['==', ['get', 'level'], level], paint: { 'line-width': width } });

  const style = county => ({
    version: 8,
    sources: { county: { type: 'geojson', data: county }, township: { type: 'geojson', data: empty } },
    layers: [
      { id: 'ground', type: 'background' },
      { id: 'county', type: 'fill', source: 'county', filter: ['==', ['get', 'level'], 1] },
      { id: 'chosen', type: 'fill', source: 'township', filter: ['==', ['get', 'code'], ''] },
      line('grids', 'township', 4, 0.8, NEAR - 1),
      line('villages', 'township', 3, 1.3, NEAR - 2),
      line('townships', 'county', 2, 1.8),
      { id: 'chosen-line', type: 'line', source: 'township', filter: ['==', ['get', 'code'], ''], paint: { 'line-width': 2.4 } }
    ]
  });

  const colour = (map, box) => Object.entries(paint(box)).forEach(([layer, [name, value]]) => map.setPaintProperty(layer, name, value));

  const label = (map, feature, kind) => {
    const element = document.createElement('span');
    element.className = `map-label map-label-${kind}`;
    element.lang = 'zh-CN';
    element.textContent = feature.properties.name;
    // The address and the grid stand in words beside the map.
    element.setAttribute('role', 'presentation');
    element.setAttribute('aria-hidden', 'true');
    element.setAttribute('aria-label', feature.properties.name);
    return new window.maplibregl.Marker({ element, opacityWhenCovered: '1' })
      .setLngLat([feature.properties.x, feature.properties.y]).addTo(map);
  };

  /** Of names that would lie upon each other or upon a point the later one is left out. */
  const tidy = map => {
    const taken = [...map.getContainer().querySelectorAll('.map-here, .map-dot')].map(point => point.getBoundingClientRect());
    map.getContainer().querySelectorAll('.map-label').forEach(name => {
      name.classList.remove('is-hidden');
      const at = name.getBoundingClientRect();
      if (at.width === 0) return;
      const free = taken.every(one => at.right < one.left || at.left > one.right || at.bottom < one.top || at.top > one.bottom);
      name.classList.toggle('is-hidden', !free);
      if (free) taken.push(at);
    });
  };

  /** Draws the grids of a township and puts the names of its villages on; asked again it does nothing. */
  const township = async (map, code) => {
    if (map.township === code) return;
    map.township = code;
    const drawn = await shapes(`townships/${code}`);
    if (map.township !== code) return;
    map.getSource('township').setData(drawn);
    map.villageLabels?.forEach(one => one.remove());
    map.villageLabels = drawn.features.filter(f => f.properties.level === 3).map(f => label(map, f, 'village'));
    tidy(map);
  };

  const choose = (map, code) => ['chosen', 'chosen-line'].forEach(layer => map.setFilter(layer, ['==', ['get', 'code'], code]));

  const words = set => ({
    'Map.Title': set.label,
    'NavigationControl.ZoomIn': set.zoomIn,
    'NavigationControl.ZoomOut': set.zoomOut,
    'GeolocateControl.FindMyLocation': set.findMe ?? set.label,
    'GeolocateControl.LocationNotAvailable': set.findMe ?? set.label,
    'CooperativeGesturesHandler.MacHelpText': set.mac,
    'CooperativeGesturesHandler.WindowsHelpText': set.windows,
    'CooperativeGesturesHandler.MobileHelpText': set.mobile
  });

  /** Opens a map in the box; resolves when it is drawn. */
  const open = async (holder, view) => {
    const box = holder.querySelector('[data-map]');
    const [lib, county] = await Promise.all([load(), shapes('county')]);
    const map = new lib.Map({
      container: box,
      style: style(county),
      maxBounds: [[COUNTY[0][0] - 0.4, COUNTY[0][1] - 0.3], [COUNTY[1][0] + 0.4, COUNTY[1][1] + 0.3]],
      minZoom: 7.5,
      maxZoom: 18,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: true,
      fadeDuration: 0,
      locale: words(holder.dataset),
      ...(view ?? { bounds: COUNTY, fitBoundsOptions: { padding: 10 } })
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new lib.NavigationControl({ showCompass: false }), 'top-right');
    await new Promise((resolve, reject) => {
      map.once('load', resolve);
      map.once('error', event => reject(event.error));
    });
    box.querySelector('[data-map-state]')?.remove();
    county.features.filter(f => f.properties.level === 2).forEach(f => label(map, f, 'township'));
    const zoomed = () => box.classList.toggle('is-near', map.getZoom() >= NEAR);
    map.on('zoom', zoomed);
    map.on('moveend', () => tidy(map));
    zoomed();
    tidy(map);
    colour(map, box);
    const again = () => colour(map, box);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
    new MutationObserver(again).observe(document.documentElement, { attributes: true });
    box.dataset.state = 'open';
    return map;
  };

  const fail = holder => {
    const box = holder.querySelector('[data-map]');
    const state = document.createElement('p');
    state.className = 'map-state';
    state.setAttribute('role', 'status');
    state.textContent = holder.dataset.failed;
    box.replaceChildren(state);
    box.dataset.state = 'failed';
  };

  window.wanggeMap = { open, fail, township, choose, tidy, json, shapes };
})();
