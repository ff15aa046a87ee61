// A file dropped on the upload form is chosen in it; without script the form is an ordinary one.
(function () {
  var form = document.querySelector('form[data-drop]');
  if (!form) {
    return;
  }
  var input = form.querySelector('input[type="file"]');
  var state = form.querySelector('[data-drop-state]');
  ['dragenter', 'dragover'].forEach(function (kind) {
    form.addEventListener(kind, function (event) {
      event.preventDefault();
      form.classList.add('over');
    });
  });
  ['dragleave', 'drop'].forEach(function (kind) {
    form.addEventListener(kind, function (event) {
      event.preventDefault();
      form.classList.remove('over');
    });
  });
  form.addEventListener('drop', function (event) {
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      state.textContent = 'Chosen: ' + input.files[0].name;
    }
  });
  form.addEventListener('submit', function () {
    state.textContent = 'Uploading…';
  });
})();
