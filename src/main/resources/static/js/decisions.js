// Shows only the fields of the chosen decision, names the button after it, and says that it is on its way.
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
    submit.removeAttribute('aria-busy');
    if (chosen) submit.textContent = chosen.dataset.label;
  };

  /** Beside the form the pair of conditions that was chosen stands out. */
  const point = () => {
    const chosen = form.querySelector('fieldset:not([hidden]) [name$=".conditionId"]:checked, fieldset:not([hidden]) select[name$=".conditionId"]')?.value;
    if (!chosen) return;
    document.querySelectorAll('[data-condition]').forEach(pair => pair.classList.toggle('is-chosen', pair.dataset.condition === chosen));
  };

  // Another item has other conditions: the server shows the form anew, and its parts are put in place.
  const conditions = async changed => {
    const decision = changed.name.split('.')[0];
    const old = document.getElementById(`${decision}-conditionId`)?.closest('.field');
    const typed = new URLSearchParams([...new FormData(form)].filter(([name]) => name === 'decision' || name.startsWith(`${decision}.`)));
    const answer = await fetch(`${window.location.pathname.replace(/\/complete$/, '')}?${typed}`, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(`${decision}-conditionId`)?.closest('.field');
    if (old && fresh) old.replaceWith(fresh);
    const beside = page.getElementById('conditions');
    if (beside) {
      const place = document.getElementById('conditions');
      if (place) place.replaceWith(beside);
      else document.querySelector('.item-facts .facts-card').after(beside);
    }
    narrow();
    point();
  };

  form.addEventListener('change', event => {
    if (event.target.name === 'decision') narrow();
    if (event.target.name?.endsWith('.categoryCode')) conditions(event.target);
    point();
  });
  form.addEventListener('submit', event => {
    if (event.defaultPrevented || form.dataset.sent) return;
    submit.setAttribute('aria-busy', 'true');
    submit.textContent = form.dataset.sending;
  });
  window.addEventListener('pageshow', narrow);
  narrow();
  point();
  form.querySelector('fieldset:not([hidden]) .has-problem :is(input:not([type=hidden], [type=file]), select, textarea)')?.focus();
})();
