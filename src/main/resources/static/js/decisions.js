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
  form.addEventListener('change', event => { if (event.target.name === 'decision') narrow(); });
  window.addEventListener('pageshow', narrow);
  narrow();
})();
