// What is urgent is noticed at once: a line above the list with a sign and a word, and two short tones for
// who has switched them on. The tones are made here; the wish is kept in a cookie, as the other looks are.
(() => {
  'use strict';
  const KNOWN = 'wangge.urgent';
  const YEAR = 31536000;
  const TONES = [880, 1175];
  const LONG = .16;
  const wished = () => /(?:^|; )wangge-sound=on(?:;|$)/.test(document.cookie);
  let audio = null;

  /** Browsers let a page sound only after the reader has touched it. */
  const awake = () => {
    if (!wished()) return;
    audio ??= new window.AudioContext();
    if (audio.state === 'suspended') audio.resume();
  };

  const ring = () => {
    awake();
    TONES.forEach((pitch, at) => {
      const start = audio.currentTime + at * (LONG + .06);
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(.25, start + .02);
      loudness.gain.linearRampToValueAtTime(0, start + LONG);
      tone.connect(loudness).connect(audio.destination);
      tone.start(start);
      tone.stop(start + LONG);
    });
  };

  const notice = count => {
    const line = document.getElementById('urgent-news');
    if (!line) return;
    const text = line.dataset.text.replace('#', count);
    line.querySelector('span').textContent = text;
    line.hidden = false;
    window.wangge.announce(text);
  };

  /** What came since the last look, on whichever page that was. */
  const look = () => {
    const list = document.getElementById('list');
    if (!list) return;
    const ids = (list.dataset.urgent ?? '').split(' ').filter(id => id);
    const kept = window.sessionStorage.getItem(KNOWN);
    const known = new Set(kept === null ? ids : kept.split(' '));
    const fresh = ids.filter(id => !known.has(id));
    window.sessionStorage.setItem(KNOWN, ids.join(' '));
    if (fresh.length === 0) return;
    notice(fresh.length);
    if (wished()) ring();
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('#sound');
    if (!button) return;
    const on = !wished();
    document.cookie = `wangge-sound=${on ? 'on' : ''}; path=/; max-age=${on ? YEAR : 0}; samesite=lax`;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? button.dataset.on : button.dataset.off;
    if (on) ring();
  });
  ['pointerdown', 'keydown'].forEach(touch => document.addEventListener(touch, awake));
  document.addEventListener('wangge:renewed', look);
  document.addEventListener('htmx:load', event => { if (event.detail.elt.matches?.('#list, #main')) look(); });
  look();
})();
