// Opens the case's model where the case stands. The step bar says the same without it.
(() => {
  'use strict';
  const box = document.querySelector('.diagram[data-xml-url]');
  if (!box) return;
  const fallback = box.querySelector('.diagram-fallback');
  const active = (box.dataset.active ?? '').split(' ').filter(Boolean);
  let viewer = null;
  const MARGIN = 0.92;

  const fail = () => {
    viewer?.destroy();
    viewer = null;
    fallback.textContent = box.dataset.failed;
    fallback.hidden = false;
  };

  /** Marks the elements, and each collapsed sub-process around them on the plane above. */
  const mark = (canvas, registry) => active.forEach(id => {
    const element = registry.get(id);
    if (!element) return;
    canvas.addMarker(id, 'is-active');
    for (let holder = element.businessObject.$parent; holder; holder = holder.$parent) {
      if (registry.get(holder.id)) canvas.addMarker(holder.id, 'is-active');
    }
  });

  const show = where => {
    const canvas = viewer.get('canvas');
    const element = active.map(id => viewer.get('elementRegistry').get(id)).find(Boolean);
    const first = canvas.getRootElements()[0];
    canvas.setRootElement(where === 'active' && element ? canvas.findRoot(element) : first);
    canvas.zoom(canvas.zoom('fit-viewport', 'auto') * MARGIN, 'auto');
  };

  const open = async () => {
    try {
      const answer = await fetch(box.dataset.xmlUrl, { credentials: 'same-origin' });
      if (!answer.ok || !window.BpmnJS) throw new Error('diagram');
      fallback.hidden = true;
      viewer = new window.BpmnJS({ container: box });
      await viewer.importXML(await answer.text());
      mark(viewer.get('canvas'), viewer.get('elementRegistry'));
      show('active');
    } catch {
      fail();
    }
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-diagram]');
    if (button && viewer) show(button.dataset.diagram);
  });
  new IntersectionObserver((entries, self) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    self.disconnect();
    open();
  }, { rootMargin: '200px' }).observe(box);
})();
