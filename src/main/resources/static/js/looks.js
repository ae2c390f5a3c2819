// Light or dark, dense or roomy: kept in a cookie, so that the server writes the next page in the same way.
(() => {
  'use strict';
  document.addEventListener('change', event => {
    const look = event.target.closest('[data-look]')?.dataset.look;
    if (!look) return;
    const value = event.target.value;
    if (value) document.documentElement.dataset[look] = value;
    else delete document.documentElement.dataset[look];
    document.cookie = `wangge-${look}=${value}; path=/; max-age=${value ? 31536000 : 0}; samesite=lax`;
  });
  document.addEventListener('click', event => {
    document.querySelectorAll('details.looks[open]').forEach(open => { if (!open.contains(event.target)) open.open = false; });
  });
  document.addEventListener('keydown', event => {
    const open = document.querySelector('details.looks[open]');
    if (event.key !== 'Escape' || !open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
})();
