// Keys for Today and the page of a case. Everything here also works with a mouse and without script.
(function () {
  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('[data-case]'));
  }

  function currentRow() {
    return document.activeElement ? document.activeElement.closest('[data-case]') : null;
  }

  function move(step) {
    var all = rows();
    var at = all.indexOf(currentRow());
    var next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) {
      next.querySelector('[data-open]').focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  function openLog() {
    var row = currentRow() || rows()[0];
    var log = row ? row.querySelector('[data-log]') : null;
    if (log) {
      closeLogs();
      log.open = true;
      log.querySelector('button').focus();
      return;
    }
    var next = row ? row.querySelector('.today-close a') : document.querySelector('[data-note]');
    if (next) {
      next.focus();
    }
  }

  function openLogs() {
    return document.querySelectorAll('[data-log][open]');
  }

  function closeLogs() {
    openLogs().forEach(function (log) {
      log.open = false;
    });
  }

  function escape() {
    var row = currentRow();
    picked().forEach(function (box) { box.checked = false; });
    if (openLogs().length === 0) {
      return;
    }
    closeLogs();
    if (row) {
      row.querySelector('[data-open]').focus();
    }
  }

  function toggleKeys() {
    var keys = document.getElementById('today-keys');
    if (keys && keys.togglePopover) {
      keys.togglePopover();
    }
  }

  function pick() {
    var row = currentRow();
    var box = row ? row.querySelector('[data-pick]') : null;
    if (box) {
      box.checked = !box.checked;
      showPicked();
    }
  }

  // The date to come back is one key away, for the selected cases or else for this one.
  function putOff() {
    var bulk = document.getElementById('today-bulk');
    if (!bulk) {
      return;
    }
    if (picked().length === 0) {
      pick();
    }
    if (picked().length > 0) {
      bulk.querySelector('[data-until]').focus();
    }
  }

  function picked() {
    return document.querySelectorAll('[data-pick]:checked');
  }

  function showPicked() {
    var label = document.querySelector('[data-picked]');
    if (label) {
      label.textContent = picked().length + ' selected';
    }
  }

  function history() {
    var row = currentRow() || rows()[0];
    var link = row ? row.querySelector('[data-history]') : null;
    if (link) {
      link.click();
    }
  }

  // On the page of a case there is one playbook, on Today one for each line.
  function playbook() {
    var row = currentRow() || rows()[0];
    var link = (row || document).querySelector('[data-playbook]');
    if (link) {
      link.click();
    }
  }

  var actions = {
    j: function () { move(1); },
    k: function () { move(-1); },
    c: openLog,
    s: putOff,
    x: pick,
    h: history,
    p: playbook,
    '?': toggleKeys
  };

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      escape();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select')) {
      return;
    }
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });

  // Only one log is open at a time, and it opens ready to be used.
  document.addEventListener('toggle', function (event) {
    if (event.target.matches('[data-log]') && event.target.open) {
      openLogs().forEach(function (log) {
        log.open = log === event.target;
      });
    }
  }, true);

  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-pick]')) {
      showPicked();
    }
  });

  // Whoever was not there before the list looked again slides in; the focus stays where it was.
  var known = [];
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.target.closest('[data-live]')) {
      known = rows().map(function (row) { return row.id; });
    }
  });
  document.addEventListener('htmx:afterSettle', function () {
    if (known.length > 0) {
      rows().forEach(function (row) {
        row.classList.toggle('arrived', known.indexOf(row.id) < 0);
      });
      known = [];
    }
  });

  // The list stays as it is while somebody writes in it or reads why a case is where it is.
  document.addEventListener('htmx:beforeRequest', function (event) {
    var list = event.target.closest('[data-live]');
    if (list && (document.hidden || list.querySelector('details[open], [data-pick]:checked'))) {
      event.preventDefault();
    }
  });
})();
