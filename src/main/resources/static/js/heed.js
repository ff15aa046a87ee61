// What every staff page shares: htmx requests carry the CSRF token, and filters submit as they change.
(function () {
  document.addEventListener('htmx:configRequest', function (event) {
    var header = document.querySelector('meta[name="csrf-header"]');
    var token = document.querySelector('meta[name="csrf-token"]');
    if (header && token) {
      event.detail.headers[header.content] = token.content;
    }
  });
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-submit-on-change]');
    if (form) {
      form.requestSubmit();
    }
  });
  // A new workspace begins in the zone of whoever sets it up; the choice stays in view.
  document.querySelectorAll('select[data-browser-zone]').forEach(function (select) {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (Array.prototype.some.call(select.options, function (option) { return option.value === zone; })) {
      select.value = zone;
    }
  });
  // After "back" the browser fills in what was chosen last, not what this page shows.
  window.addEventListener('pageshow', function (event) {
    var came = performance.getEntriesByType('navigation')[0];
    if (event.persisted || (came && came.type === 'back_forward')) {
      document.querySelectorAll('form[data-submit-on-change]').forEach(function (form) {
        form.reset();
      });
    }
  });
  // The open page's tab may lie beyond the edge of a narrow row.
  document.querySelectorAll('main nav > [aria-current="page"]').forEach(function (tab) {
    tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 24;
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.target.closest('input, textarea, select, [contenteditable]')) {
      return;
    }
    var search = document.querySelector('[data-search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  });
})();
