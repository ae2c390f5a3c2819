// The place of a case: its point, its grid, and the cases around it.
(() => {
  'use strict';
  const holder = document.querySelector('[data-map-case]');
  const maps = window.wanggeMap;
  if (!holder || !maps) return;

  const dot = case_ => {
    const link = document.createElement('a');
    link.className = case_.ended ? 'map-dot is-ended' : 'map-dot';
    link.href = case_.href;
    link.title = [case_.relation, case_.number, case_.title, case_.status].filter(Boolean).join(' ');
    link.setAttribute('aria-label', link.title);
    link.setAttribute('role', 'link');
    return link;
  };
  const here = text => {
    const point = document.createElement('span');
    point.className = 'map-here';
    point.title = text;
    point.setAttribute('role', 'img');
    point.setAttribute('aria-label', text);
    return point;
  };

  const open = async () => {
    try {
      const known = await maps.json(holder.dataset.href);
      const at = [known.longitude, known.latitude];
      const map = await maps.open(holder, { center: at, zoom: 14 });
      known.dots.forEach(one => new window.maplibregl.Marker({ element: dot(one) }).setLngLat([one.longitude, one.latitude]).addTo(map));
      new window.maplibregl.Marker({ element: here(`${holder.dataset.here} ${known.gridName} ${known.address}`) }).setLngLat(at).addTo(map);
      await maps.township(map, known.township);
      maps.choose(map, known.grid);
      maps.tidy(map);
    } catch {
      maps.fail(holder);
    }
  };

  new IntersectionObserver((entries, self) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    self.disconnect();
    open();
  }, { rootMargin: '200px' }).observe(holder);
})();
