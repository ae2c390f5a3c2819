// Fills the coordinates from the device when the reporter asks for it.
(() => {
  'use strict';
  const box = document.querySelector('[data-place]');
  const button = box?.querySelector('[data-locate]');
  if (!button) return;
  const answer = box.querySelector('[data-place-answer]');
  const byHand = box.querySelector('details');

  const failed = text => {
    answer.textContent = text;
    byHand.open = true;
    button.disabled = false;
  };
  button.addEventListener('click', () => {
    if (!navigator.geolocation) return failed(box.dataset.unknown);
    button.disabled = true;
    answer.textContent = box.dataset.locating;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        box.querySelector('#longitude').value = coords.longitude.toFixed(6);
        box.querySelector('#latitude').value = coords.latitude.toFixed(6);
        // The map follows what stands in the fields, whoever put it there.
        box.querySelector('#latitude').dispatchEvent(new Event('change', { bubbles: true }));
        answer.textContent = `${box.dataset.located} ±${Math.round(coords.accuracy)} m`;
        button.disabled = false;
      },
      error => failed(error.code === error.PERMISSION_DENIED ? box.dataset.denied : box.dataset.unknown),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  });
})();
