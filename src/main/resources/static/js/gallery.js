// Shows photos large, one after the other; without it each photo opens in a tab of its own.
(() => {
  'use strict';
  const dialog = document.querySelector('.picture-dialog');
  const pictures = [...document.querySelectorAll('[data-picture]')];
  if (!dialog?.showModal || pictures.length === 0) return;
  const image = dialog.querySelector('[data-viewer-image]');
  let at = 0;

  const show = to => {
    at = (to + pictures.length) % pictures.length;
    const link = pictures[at];
    image.src = link.href;
    image.alt = link.dataset.caption;
    dialog.querySelector('[data-viewer-caption]').textContent = link.dataset.caption;
    dialog.querySelector('[data-viewer-count]').textContent = `${at + 1} / ${pictures.length}`;
    dialog.querySelector('[data-viewer-whole]').href = link.href;
  };

  dialog.querySelectorAll('[data-viewer=previous], [data-viewer=next]').forEach(button => { button.hidden = pictures.length < 2; });
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-picture], [data-picture-of]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const found = pictures.findIndex(one => one.href === link.href);
    if (found < 0) return;
    event.preventDefault();
    show(found);
    dialog.showModal();
  });
  dialog.addEventListener('click', event => {
    const button = event.target.closest('[data-viewer]')?.dataset.viewer;
    if (button === 'previous') show(at - 1);
    else if (button === 'next') show(at + 1);
    else if (button === 'close' || event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft') show(at - 1);
    else if (event.key === 'ArrowRight') show(at + 1);
  });
  dialog.addEventListener('close', () => { image.removeAttribute('src'); });
})();
