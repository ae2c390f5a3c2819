// Reads the list again while somebody looks at it. Rows are renewed where they stand and never jump:
// what is new is announced and comes when asked for, what has gone stays, dimmed, until then.
(() => {
  'use strict';
  const list = () => document.getElementById('list');
  const seconds = Number(list()?.dataset.live ?? 0);
  if (!seconds || !window.htmx) return;
  const rowsOf = root => [...root.querySelectorAll('[data-row]')];

  const renew = (old, fresh) => {
    if (old.querySelector('.htmx-request') || old.innerHTML === fresh.innerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
    old.className = fresh.className;
    old.replaceChildren(...fresh.children);
    window.htmx.process(old);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };

  const dim = row => {
    if (row.classList.contains('is-gone')) return;
    row.classList.add('is-gone');
    row.querySelectorAll('button').forEach(button => { button.disabled = true; });
    row.querySelector('.col-due').textContent = list().dataset.gone;
  };

  const replace = (page, id) => {
    const old = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (!old || !fresh || old.contains(document.activeElement)) return;
    old.replaceWith(fresh);
    window.htmx.process(fresh);
  };

  const announce = count => {
    const news = document.getElementById('news');
    if (!news) return;
    const text = news.dataset.text.replace('#', count);
    if (count > 0 && (news.hidden || news.textContent !== text)) window.wangge.announce(text);
    news.textContent = text;
    news.hidden = count === 0;
  };

  const merge = page => {
    const fresh = new Map(rowsOf(page.getElementById('list')).map(row => [row.id, row]));
    const old = rowsOf(list());
    const known = new Set(old.map(row => row.id));
    const added = [...fresh.keys()].filter(id => !known.has(id)).length;
    // New rows push the last ones over to the next page; those have not gone.
    const pushed = page.querySelector('#pager [rel=next]') ? old.length - added : old.length;
    old.forEach((row, at) => {
      if (fresh.has(row.id)) renew(row, fresh.get(row.id));
      else if (at < pushed) dim(row);
    });
    ['tabs', 'queues', 'pager', 'inbox-link'].forEach(id => replace(page, id));
    announce(added);
    list().dataset.urgent = page.getElementById('list').dataset.urgent ?? '';
    document.dispatchEvent(new Event('wangge:renewed'));
  };

  const refresh = async () => {
    const here = list();
    if (!here || document.visibilityState !== 'visible' || document.querySelector('#list .htmx-request')) return;
    try {
      const answer = await fetch(here.dataset.href, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
      if (answer.status === 401) return window.location.reload();
      if (!answer.ok) return window.wangge.trouble('broken', refresh);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (list() === here && page.getElementById('list')) merge(page);
      window.wangge.calm();
    } catch {
      window.wangge.trouble('failed', refresh);
    }
  };

  document.addEventListener('click', event => {
    if (event.target.closest('#news')) window.htmx.ajax('GET', list().dataset.href, { target: '#list', select: '#list', swap: 'outerHTML' });
  });
  window.setInterval(refresh, seconds * 1000);
  document.addEventListener('visibilitychange', refresh);
  // For those who cannot wait, tests among them.
  document.addEventListener('wangge:refresh', refresh);
})();
