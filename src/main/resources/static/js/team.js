// Handing cases over: choose a name, or drag the case to the person. Without script a button does it.
(function () {
  var dragged = null;

  function give(form, userId) {
    var reason = document.querySelector('[data-team-reason]');
    form.elements.ownerId.value = userId;
    if (reason) {
      form.elements.reason.value = reason.value;
    }
    if (form.elements.ownerId.value) {
      form.requestSubmit();
    }
  }

  function person(event) {
    return event.target.closest('[data-person]');
  }

  // With the mouse the choice is the deed; with keys the arrows only look, and Enter does it.
  var pointer = false;
  document.addEventListener('pointerdown', function () { pointer = true; }, true);
  document.addEventListener('keydown', function () { pointer = false; }, true);
  document.addEventListener('change', function (event) {
    var form = event.target.closest('[data-move]');
    if (form && pointer && event.target.value) {
      give(form, event.target.value);
    }
  });
  document.addEventListener('keydown', function (event) {
    var form = event.key === 'Enter' ? event.target.closest('[data-move]') : null;
    if (form && event.target.name === 'ownerId' && event.target.value) {
      event.preventDefault();
      give(form, event.target.value);
    }
  });
  document.addEventListener('dragstart', function (event) {
    dragged = event.target.closest('[data-case]');
  });
  document.addEventListener('dragover', function (event) {
    var over = person(event);
    document.querySelectorAll('.team-person.drop').forEach(function (other) { other.classList.remove('drop'); });
    if (dragged && over && !over.contains(dragged)) {
      event.preventDefault();
      over.classList.add('drop');
    }
  });
  document.addEventListener('drop', function (event) {
    var over = person(event);
    if (dragged && over && !over.contains(dragged)) {
      event.preventDefault();
      give(dragged.querySelector('[data-move]'), over.dataset.user);
    }
    dragged = null;
  });

  // "m" goes to the list of names of the case that has the focus.
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
      return;
    }
    var row = document.activeElement ? document.activeElement.closest('[data-case]') : null;
    var names = (row || document).querySelector('[data-move] select');
    if (names) {
      event.preventDefault();
      names.focus();
    }
  });
})();
