// Draws each chart from the table beside it; again when the colours, the room or the paper change.
(() => {
  'use strict';
  const PAPER = 680;
  const number = text => (text === undefined || text === '' ? null : Number(text));

  const read = table => ({
    columns: [...table.tHead.rows[0].cells].slice(1).map(cell => ({ label: cell.textContent.trim(), look: cell.dataset.look })),
    rows: [...table.tBodies[0].rows].map(row => ({
      label: row.cells[0].textContent.trim(),
      href: row.cells[0].querySelector('a')?.href,
      cells: [...row.cells].slice(1).map(cell => ({ plot: number(cell.dataset.plot), href: cell.querySelector('a')?.href }))
    }))
  });

  const cards = [...document.querySelectorAll('[data-chart]')].flatMap(card => {
    const box = card.querySelector('[data-plot]');
    const table = card.querySelector('[data-source]');
    return box && table ? [{ card, box, table: read(table), chart: null }] : [];
  });

  const draw = one => {
    const width = one.box.clientWidth;
    const { option, height } = window.wanggeCharts.of(one.card.dataset.chart, one.table, one.card.dataset.limit, width < 480);
    one.box.style.height = `${height}px`;
    if (!one.chart) {
      one.chart = window.echarts.init(one.box, null, { renderer: 'svg' });
      one.chart.on('click', at => {
        if (at.data?.href) location.assign(at.data.href);
      });
    }
    one.chart.resize({ width, height });
    one.chart.setOption(option, true);
    one.width = width;
  };
  const redraw = () => cards.filter(one => one.chart).forEach(draw);

  if (!window.echarts || !window.wanggeCharts) {
    cards.forEach(({ card, box }) => {
      box.classList.add('chart-failed');
      box.removeAttribute('role');
      box.textContent = card.dataset.failed;
    });
    return;
  }

  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    seen.unobserve(entry.target);
    draw(cards.find(one => one.box === entry.target));
  }), { rootMargin: '300px' });
  const room = new ResizeObserver(entries => entries.forEach(entry => {
    const one = cards.find(it => it.box === entry.target);
    if (one.chart && one.box.clientWidth > 0 && one.box.clientWidth !== one.width) draw(one);
  }));
  cards.forEach(({ box }) => {
    seen.observe(box);
    room.observe(box);
  });

  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  // On paper: all of them, dark on white, as wide as the sheet.
  let theme;
  window.addEventListener('beforeprint', () => {
    theme = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
    cards.forEach(one => {
      one.box.style.width = `${PAPER}px`;
      draw(one);
    });
  });
  window.addEventListener('afterprint', () => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    cards.forEach(one => { one.box.style.width = ''; });
    redraw();
  });
})();
