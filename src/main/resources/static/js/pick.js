// Type-ahead: the words are looked up on the server, the code goes with the form.
(() => {
  'use strict';
  const WAIT = 220;

  const picker = box => {
    const field = box.querySelector('[role=combobox]');
    const code = box.querySelector('input[type=hidden]');
    const list = box.querySelector('[role=listbox]');
    let timer = 0;
    let asked = 0;
    let at = -1;

    const options = () => [...list.querySelectorAll('[role=option]')];
    const close = () => {
      list.hidden = true;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
      at = -1;
    };
    const take = option => {
      code.value = option.dataset.value;
      field.value = option.querySelector('.pick-label').textContent;
      code.dispatchEvent(new Event('change', { bubbles: true }));
      field.setCustomValidity('');
      close();
    };
    const mark = to => {
      const all = options();
      if (all.length === 0) return;
      at = (to + all.length) % all.length;
      all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      field.setAttribute('aria-activedescendant', all[at].id);
      all[at].scrollIntoView({ block: 'nearest' });
    };
    const look = async () => {
      const text = field.value.trim();
      const turn = ++asked;
      if (!text) return close();
      const answer = await fetch(`${box.dataset.url}?text=${encodeURIComponent(text)}`, { credentials: 'same-origin' });
      if (!answer.ok || turn !== asked) return;
      list.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('[role=option]'));
      options().forEach((option, i) => { option.id = `${list.id}-${i}`; });
      if (options().length === 0) {
        const none = document.createElement('li');
        none.className = 'pick-none';
        none.textContent = box.dataset.none;
        list.append(none);
      }
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      at = -1;
    };

    field.addEventListener('input', () => {
      code.value = '';
      field.setCustomValidity('');
      window.clearTimeout(timer);
      timer = window.setTimeout(look, WAIT);
    });
    field.addEventListener('keydown', event => {
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown') mark(at + 1);
      else if (event.key === 'ArrowUp') mark(at - 1);
      else if (event.key === 'Enter' && at >= 0) take(options()[at]);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    });
    list.addEventListener('mousedown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) take(option);
    });
    // Words without a code mean nothing to the server: say so instead of dropping them silently.
    field.addEventListener('blur', () => {
      close();
      field.setCustomValidity(field.value.trim() && !code.value ? box.dataset.none : '');
    });
  };

  document.querySelectorAll('.picker').forEach(picker);
})();
