// What every page needs: the forgery token for htmx, keys, printing, copying, and forms sent once.
(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const announce = text => {
    const place = document.getElementById('announce');
    if (place) place.textContent = text;
  };

  let retry = null;
  /** Says what went wrong, with a way to try again; the kind is failed (no line) or broken (an error came back). */
  const trouble = (kind, again) => {
    const place = document.getElementById('trouble');
    if (!place) return;
    retry = again;
    place.querySelector('[data-sentence]').textContent = place.dataset[kind];
    place.hidden = false;
  };
  const calm = () => {
    const place = document.getElementById('trouble');
    if (place) place.hidden = true;
  };

  window.wangge = {
    /** Headers that every writing request carries. */
    headers: () => (meta('csrf-header') ? { [meta('csrf-header')]: meta('csrf-token') } : {}),
    announce,
    trouble,
    calm
  };

  document.addEventListener('htmx:configRequest', event => {
    Object.assign(event.detail.headers, window.wangge.headers());
    // Filters left empty stay out of the address.
    if (!event.detail.elt.matches('[data-spare]')) return;
    [...event.detail.formData].filter(([, value]) => value === '').forEach(([name]) => event.detail.formData.delete(name));
  });
  let running = 0;
  const busy = by => {
    running = Math.max(0, running + by);
    document.documentElement.classList.toggle('is-loading', running > 0);
  };
  document.addEventListener('htmx:beforeSend', () => busy(1));
  document.addEventListener('htmx:afterRequest', event => {
    busy(-1);
    if (event.detail.successful) calm();
  });
  const askAgain = ({ requestConfig, target }) => () =>
    window.htmx.ajax(requestConfig.verb, requestConfig.path, { source: requestConfig.elt.isConnected ? requestConfig.elt : undefined, target });
  document.addEventListener('htmx:sendError', event => trouble('failed', askAgain(event.detail)));
  document.addEventListener('htmx:responseError', event => trouble('broken', askAgain(event.detail)));

  const typing = element => element.closest('input, textarea, select, [contenteditable]') !== null;

  /** Moves the focus to the next or previous row of the list. */
  const move = by => {
    const links = [...document.querySelectorAll('[data-row-link]')];
    if (links.length === 0) return;
    const row = document.activeElement.closest('[data-row]') ?? document.querySelector('[data-row][aria-current]');
    const now = row ? links.findIndex(link => row.contains(link)) : (by > 0 ? -1 : links.length);
    const next = links[Math.min(Math.max(now + by, 0), links.length - 1)];
    next.focus();
    next.closest('[data-row]').scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' && event.target.matches('[data-search]')) event.target.blur();
    if (typing(event.target)) return;
    const search = document.querySelector('[data-search]');
    const inList = event.target === document.body || event.target.closest('[data-row]');
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (inList && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && document.querySelector('[data-row]')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
    else if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  document.addEventListener('click', event => {
    const toggle = event.target.closest('[data-toggle]');
    if (toggle) {
      const open = document.getElementById(toggle.dataset.toggle).classList.toggle('is-open');
      toggle.setAttribute('aria-expanded', String(open));
    }
    if (event.target.closest('[data-print]')) window.print();
    const dialog = event.target.closest('[data-dialog]');
    if (dialog) document.getElementById(dialog.dataset.dialog).showModal();
    if (event.target.closest('[data-dismiss], [data-retry]')) calm();
    if (event.target.closest('[data-retry]')) retry?.();
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      const text = copy.dataset.copy.split(' ').map(id => document.getElementById(id).textContent).join(' ');
      navigator.clipboard?.writeText(text).then(() => {
        copy.textContent = copy.dataset.copied;
        announce(copy.dataset.copied);
      });
    }
  });

  document.addEventListener('change', event => {
    if (event.target.matches('[data-autosubmit] select')) event.target.form.requestSubmit();
  });

  // A second press while the first is on its way must not send twice; the key in the form guards the rest.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-once]') || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.querySelectorAll('button:not([type=button])').forEach(button => button.setAttribute('aria-disabled', 'true'));
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach(form => delete form.dataset.sent));

  // Typing narrows a long list of boxes; chosen ones stay in sight.
  document.addEventListener('input', event => {
    if (!event.target.matches('[data-filter-input]')) return;
    const words = event.target.value.trim().toLowerCase();
    event.target.closest('[data-filterable]').querySelectorAll('.option').forEach(option => {
      option.hidden = !option.textContent.toLowerCase().includes(words) && !option.querySelector('input').checked;
    });
  });

  // The way back leads to the list as it was left.
  const left = JSON.parse(window.sessionStorage.getItem('wangge.worklist') ?? 'null')?.search;
  const crumb = document.querySelector('.crumbs a[href$="/worklist"]');
  if (left && crumb) crumb.href += left;

  window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(part => { part.open = true; }));
  const refused = document.querySelector('div.problems')
    ?? document.querySelector('.has-problem :is(input:not([type=hidden]), select, textarea)');
  refused?.focus();
})();
