// Sends each photo as soon as it is chosen; the form carries only the ids that come back.
(() => {
  'use strict';
  const SIDE = 176;

  /** A small picture drawn here, so that no foreign address is needed to show it. */
  const draw = async (file, canvas) => {
    canvas.width = canvas.height = SIDE;
    try {
      const image = await createImageBitmap(file);
      const side = Math.min(image.width, image.height);
      canvas.getContext('2d').drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    } catch {
      // Not a format this browser can draw; the server decides whether it is a photo.
    }
  };

  const post = async (url, file) => {
    const body = new FormData();
    body.append('file', file);
    const answer = await fetch(url, { method: 'POST', body, headers: { ...window.wangge.headers(), Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw Object.assign(new Error(String(answer.status)), { status: answer.status, detail: problem.detail });
    }
    return (await answer.json()).photoId;
  };

  const add = async (box, file) => {
    const entry = document.createElement('li');
    const canvas = document.createElement('canvas');
    const state = document.createElement('span');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'remove';
    remove.dataset.removePhoto = '';
    remove.textContent = '×';
    remove.setAttribute('aria-label', box.dataset.remove);
    state.textContent = box.dataset.uploading;
    entry.append(canvas, state, remove);
    box.querySelector('.uploads').append(entry);
    draw(file, canvas);
    entry.dataset.pending = '';
    try {
      const id = await post(box.closest('form').dataset.photoUrl, file);
      const hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = box.dataset.name;
      hidden.value = id;
      entry.append(hidden);
      state.remove();
      window.wangge.announce(box.dataset.done);
    } catch (error) {
      entry.classList.add('failed');
      state.textContent = error.status === 413 ? box.dataset.tooLarge : error.detail ?? box.dataset.failed;
    } finally {
      delete entry.dataset.pending;
      check(box);
    }
  };

  /** Holds the form back while a photo is on its way or one is missing. */
  const check = box => {
    const chooser = box.querySelector('input[type=file]');
    const pending = box.querySelector('[data-pending]');
    const count = box.querySelectorAll('input[type=hidden]').length;
    const missing = count < Number(box.dataset.minCount ?? 0);
    chooser.setCustomValidity(pending ? box.dataset.uploading : missing ? box.dataset.missing : '');
  };

  document.querySelectorAll('.uploader').forEach(box => {
    box.addEventListener('change', event => {
      if (event.target.type !== 'file') return;
      [...event.target.files].forEach(file => add(box, file));
      event.target.value = '';
      check(box);
    });
    box.addEventListener('click', event => {
      if (!event.target.matches('[data-remove-photo]')) return;
      event.target.closest('li').remove();
      check(box);
    });
    // On a slow line somebody may have chosen before this script was there.
    box.querySelectorAll('input[type=file]').forEach(chooser => {
      [...chooser.files].forEach(file => add(box, file));
      chooser.value = '';
    });
    check(box);
  });
})();
