// The survey editor: the preview follows what is typed; the view, the step and the language are chosen beside it.
(function () {
  var box = document.querySelector('[data-preview]');
  if (!box) {
    return;
  }
  var frame = box.querySelector('[data-frame]');
  var path = box.querySelector('[data-path]');
  var language = box.querySelector('[data-language]');

  function view() {
    return box.querySelector('input[name="view"]:checked').value;
  }

  function draw() {
    var mail = view() === 'mail';
    box.dataset.view = view();
    path.disabled = mail;
    var address = mail ? box.dataset.mail + '&' : box.dataset.page + '?' + path.value + '&';
    // replace() keeps the way back out of the editor free of preview steps.
    frame.contentWindow.location.replace(address + 'lang=' + encodeURIComponent(language.value));
  }

  box.addEventListener('change', draw);
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target.id === 'survey-notes' || event.target.id === 'survey-form') {
      draw();
    }
  });
  draw();

  // Whoever leaves with unsaved text is asked first.
  var changed = false;
  document.addEventListener('input', function (event) {
    changed = changed || Boolean(event.target.closest('#survey-form'));
  });
  document.addEventListener('submit', function () {
    changed = false;
  });
  window.addEventListener('beforeunload', function (event) {
    if (changed) {
      event.preventDefault();
    }
  });
})();
