// Reads the list again every half minute while somebody looks at it and nobody is in the middle of a press.
(() => {
  'use strict';
  const seconds = Number(document.querySelector('[data-live]')?.dataset.live ?? 0);
  if (!seconds || !window.htmx) return;

  const refresh = () => {
    const rows = document.querySelector('[data-live]');
    const busy = rows.querySelector('.htmx-request') || document.activeElement.closest('.filters');
    if (document.visibilityState === 'visible' && !busy) window.htmx.trigger(rows, 'wangge:refresh');
  };
  window.setInterval(refresh, seconds * 1000);
  document.addEventListener('visibilitychange', refresh);
})();
