// Shows only the fields of the chosen decision and names the button after it.
(() => {
  'use strict';
  const form = document.querySelector('[data-decisions]');
  if (!form) return;
  const submit = form.querySelector('[data-submit]');

  const narrow = () => {
    const chosen = form.querySelector('[name=decision]:checked');
    form.querySelectorAll('[data-decision]').forEach(fields => {
      const open = chosen !== null && fields.dataset.decision === chosen.value;
      fields.hidden = !open;
      fields.disabled = !open;
      fields.querySelectorAll('[data-required=true]').forEach(control => { control.required = open; });
    });
    if (chosen) submit.textContent = chosen.dataset.label;
  };
  // Another item has other conditions: the server shows the form anew, and its part is put in place.
  const conditions = async changed => {
    const decision = changed.name.split('.')[0];
    const old = document.getElementById(`${decision}-conditionId`)?.closest('.field');
    if (!old) return;
    const typed = new URLSearchParams([...new FormData(form)].filter(([name]) => name === 'decision' || name.startsWith(`${decision}.`)));
    const answer = await fetch(`${window.location.pathname}?${typed}`, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(old.id || `${decision}-conditionId`)?.closest('.field');
    if (!fresh) return;
    old.replaceWith(fresh);
    narrow();
  };
  form.addEventListener('change', event => {
    if (event.target.name === 'decision') narrow();
    if (event.target.name?.endsWith('.categoryCode')) conditions(event.target);
  });
  window.addEventListener('pageshow', narrow);
  narrow();
})();
