// The list and the preview beside it: one row is chosen, its address is kept, and one comes back to it.
(() => {
  'use strict';
  const KEPT = 'wangge.worklist';
  const LATER = 130;
  const wide = window.matchMedia('(min-width: 68.75rem)');
  const rows = () => [...document.querySelectorAll('#list [data-row]')];
  const preview = () => document.getElementById('preview');
  const address = new URLSearchParams(window.location.search);
  let chosen = address.get('item') ? `item-${address.get('item')}` : null;
  let shown = null;
  let timer = 0;

  const mark = row => rows().forEach(each => (each === row ? each.setAttribute('aria-current', 'true') : each.removeAttribute('aria-current')));

  const show = (row, at) => {
    window.clearTimeout(timer);
    if (!wide.matches || (shown === row.id && !at.again)) return;
    timer = window.setTimeout(() => {
      shown = row.id;
      preview().setAttribute('aria-busy', 'true');
      window.htmx.ajax('GET', row.dataset.preview, { source: '#preview', target: '#preview', swap: 'innerHTML' });
    }, at.now ? 0 : LATER);
  };

  /** Chooses a row; what the reader chose goes into the address, what the page chose does not. */
  const choose = (row, at = {}) => {
    chosen = row.id;
    mark(wide.matches || at.reader || at.kept ? row : null);
    show(row, at);
    if (!at.reader) return;
    const here = new URL(window.location.href);
    here.searchParams.set('item', row.id.replace('item-', ''));
    window.history.replaceState(window.history.state, '', here);
  };

  const begin = (index = 0) => {
    shown = null;
    const all = rows();
    const kept = all.find(row => row.id === chosen);
    const row = kept ?? all[Math.min(index, all.length - 1)];
    if (!row) return;
    choose(row, { now: true, kept });
    if (kept && kept.getBoundingClientRect().top > window.innerHeight) kept.scrollIntoView({ block: 'center' });
  };

  /** After an answer the list is as it was left: the same filters, the same place. What was searched for is done. */
  const back = () => {
    const kept = JSON.parse(window.sessionStorage.getItem(KEPT) ?? 'null');
    const answered = /\/worklist\/[0-9a-f-]{36}/.test(document.referrer);
    if (!kept || !answered || window.location.search) return begin();
    const filters = new URLSearchParams(kept.search);
    for (const name of ['item', 'text', 'after', 'before']) filters.delete(name);
    if (filters.get('queue') === 'todo') filters.delete('queue');
    const settle = () => {
      begin(kept.index);
      window.scrollTo(0, kept.scroll);
    };
    if (filters.size === 0) return settle();
    const href = `${window.location.pathname}?${filters}`;
    window.history.replaceState(window.history.state, '', href);
    return window.htmx.ajax('GET', href, { target: '#main', select: '#main', swap: 'outerHTML' }).then(settle);
  };

  document.addEventListener('click', event => {
    const row = event.target.closest('#list [data-row]');
    if (!row || event.target.closest('a, button, input, label') || window.getSelection().toString()) return;
    if (wide.matches) choose(row, { reader: true });
    else window.location.assign(row.querySelector('[data-row-link]').href);
  });
  document.addEventListener('dblclick', event => {
    const row = event.target.closest('#list [data-row]');
    if (row && !event.target.closest('a, button')) window.location.assign(row.querySelector('[data-row-link]').href);
  });
  document.addEventListener('focusin', event => {
    const row = event.target.closest('#list [data-row]');
    if (row && row.id !== chosen) choose(row, { reader: true });
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, dialog')) return;
    const row = rows().find(each => each.id === chosen);
    if (event.key === 'c') row?.querySelector('[data-take]')?.click();
    else if (event.key === 'Enter' && event.target === document.body) row?.querySelector('[data-row-link]').click();
    else if (event.key === '?') document.getElementById('keys').showModal();
  });

  // Words typed are looked for when the hand rests.
  let typing = 0;
  document.addEventListener('input', event => {
    const form = event.target.closest('form.filters');
    if (!form || !event.target.matches('[data-search]')) return;
    window.clearTimeout(typing);
    typing = window.setTimeout(() => form.requestSubmit(), 350);
  });

  document.addEventListener('htmx:load', event => {
    const fresh = event.detail.elt;
    if (fresh.matches?.('#list, #main')) begin();
    else if (fresh.id === chosen) choose(fresh, { again: true, now: true });
  });
  // What somebody else has answered meanwhile is said in the pane, not as a failure.
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target !== preview()) return;
    preview().removeAttribute('aria-busy');
    preview().scrollTop = 0;
    if (event.detail.xhr.status !== 404 || event.detail.xhr.responseText.includes('<html')) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  wide.addEventListener('change', () => { if (!preview().querySelector('.preview')) begin(); });
  window.addEventListener('pagehide', () => {
    const index = rows().findIndex(row => row.id === chosen);
    window.sessionStorage.setItem(KEPT, JSON.stringify({ search: window.location.search, index: Math.max(0, index), scroll: window.scrollY }));
  });
  back();
})();
