// A demo account fills in its name; the password is still typed.
(() => {
  'use strict';
  document.addEventListener('click', event => {
    const account = event.target.closest('[data-username]');
    if (!account) return;
    document.getElementById('username').value = account.dataset.username;
    document.getElementById('password').focus();
  });
})();
