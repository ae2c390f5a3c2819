// Choosing a place on the map: fills the coordinates where the form asks for them, and the grid it lies in.
(() => {
  'use strict';
  const maps = window.wanggeMap;
  if (!maps) return;
  const NEAR = 14;

  const pick = holder => {
    const set = holder.dataset;
    const field = id => (id ? document.getElementById(id) : null);
    const longitude = field(set.longitude);
    const latitude = field(set.latitude);
    const button = holder.querySelector('[data-map-open]');
    const frame = holder.querySelector('[data-map-frame]');
    const said = holder.querySelector('[data-map-chosen]');
    let map = null;
    let marker = null;
    let turn = 0;

    const shown = () => {
      const x = Number.parseFloat(longitude?.value);
      const y = Number.parseFloat(latitude?.value);
      return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
    };
    const fillGrid = place => {
      const words = field(set.grid);
      const code = words?.closest('.picker')?.querySelector('input[type=hidden]');
      if (!code) return;
      words.value = place.name;
      words.setCustomValidity('');
      code.value = place.gridCode;
    };
    /** Says where a point lies; a point outside the county is refused in words. */
    const locate = async at => {
      const mine = ++turn;
      try {
        const place = await maps.shapes(`locate?longitude=${at[0]}&latitude=${at[1]}`);
        if (mine !== turn) return;
        fillGrid(place);
        said.textContent = `${set.chosen} ${place.name}`;
        if (map) {
          await maps.township(map, place.township);
          maps.choose(map, place.gridCode);
        }
      } catch {
        if (mine === turn) said.textContent = set.outside;
      }
    };
    const point = at => {
      if (!map) return;
      if (marker) {
        marker.setLngLat(at);
        return;
      }
      const element = document.createElement('span');
      element.className = 'map-here';
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', set.label);
      marker = new window.maplibregl.Marker({ element }).setLngLat(at).addTo(map);
    };
    const take = at => {
      if (longitude && latitude) {
        longitude.value = at[0].toFixed(6);
        latitude.value = at[1].toFixed(6);
      }
      point(at);
      locate(at);
      // From afar a press is coarse: one comes nearer and may press again.
      if (map.getZoom() < NEAR) map.easeTo({ center: at, zoom: NEAR });
    };
    const open = async () => {
      try {
        const known = shown();
        map = await maps.open(holder, known ? { center: known, zoom: 15 } : null);
        const control = new window.maplibregl.GeolocateControl({ positionOptions: { enableHighAccuracy: true }, fitBoundsOptions: { maxZoom: 16 }, showUserLocation: false });
        map.addControl(control, 'top-right');
        control.on('geolocate', ({ coords }) => take([coords.longitude, coords.latitude]));
        map.on('click', event => take([event.lngLat.lng, event.lngLat.lat]));
        if (known) {
          point(known);
          locate(known);
        }
      } catch {
        maps.fail(holder);
      }
    };

    button.hidden = false;
    button.addEventListener('click', () => {
      frame.hidden = !frame.hidden;
      button.setAttribute('aria-expanded', String(!frame.hidden));
      if (!map && !frame.hidden) open();
    });
    [longitude, latitude].forEach(input => input?.addEventListener('change', () => {
      const at = shown();
      if (!at) return;
      point(at);
      map?.easeTo({ center: at, zoom: Math.max(map.getZoom(), 14) });
      locate(at);
    }));
  };

  document.querySelectorAll('[data-map-pick]').forEach(pick);
})();
