// Copies what a button points at; asks before what cannot be undone.
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var copy = event.target.closest('[data-copy]');
    if (copy) {
      var source = document.querySelector(copy.dataset.copy), label = copy.textContent;
      var done = function () { copy.textContent = 'Copied'; setTimeout(function () { copy.textContent = label; }, 2000); };
      var select = function () { getSelection().selectAllChildren(source); };
      if (navigator.clipboard) { navigator.clipboard.writeText(source.textContent).then(done, select); } else { select(); }
    }
    var ask = event.target.closest('[data-ask]');
    if (ask && !confirm(ask.dataset.ask)) { event.preventDefault(); }
    if (event.target.closest('[data-print]')) { print(); }
  });
})();
