// One step of a call at a time. Without script all steps stand below each other.
(function () {
  var script = document.querySelector('[data-script]');
  var bar = document.querySelector('[data-script-steps]');
  if (!script || !bar) {
    return;
  }
  var steps = Array.prototype.slice.call(script.children);
  var at = 0;

  function show(next) {
    at = Math.min(Math.max(next, 0), steps.length - 1);
    steps.forEach(function (step, index) { step.classList.toggle('current', index === at); });
    bar.querySelector('[data-at]').textContent = (at + 1) + ' of ' + steps.length;
    bar.querySelector('[data-back]').disabled = at === 0;
    bar.querySelector('[data-next]').disabled = at === steps.length - 1;
  }

  bar.querySelector('[data-back]').addEventListener('click', function () { show(at - 1); });
  bar.querySelector('[data-next]').addEventListener('click', function () { show(at + 1); });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
      return;
    }
    if (event.key === 'ArrowRight' || event.key === 'j') {
      show(at + 1);
    } else if (event.key === 'ArrowLeft' || event.key === 'k') {
      show(at - 1);
    }
  });
  script.classList.add('stepped');
  bar.hidden = false;
  show(0);
})();
