// The program's table: arrow keys move between cells, Escape closes an editor, focus comes back.
(function () {
  var comeBack = null;

  function cells(row) {
    return Array.from(row.querySelectorAll('.matrix-cell'));
  }

  function neighbour(cell, key) {
    var row = cell.closest('.matrix-row');
    var inRow = cells(row);
    var column = inRow.indexOf(cell);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      return inRow[column + (key === 'ArrowRight' ? 1 : -1)];
    }
    var rows = Array.from(document.querySelectorAll('.matrix-row'));
    var other = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
    return other && cells(other)[column];
  }

  document.addEventListener('keydown', function (event) {
    var cell = event.target.closest('.matrix-cell');
    if (cell && event.key.indexOf('Arrow') === 0) {
      var next = neighbour(cell, event.key);
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
    var editor = event.target.closest('.matrix-editor');
    if (editor && event.key === 'Escape') {
      editor.querySelector('[data-cancel]').click();
    }
  });

  document.addEventListener('htmx:beforeRequest', function (event) {
    var from = event.target.closest('[data-return]');
    comeBack = from ? from.dataset.return : comeBack;
  });

  // A refusal carries the editor with what is wrong.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var status = event.detail.xhr.status;
    if ((status === 422 || status === 409) && event.target.closest('.matrix')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.addEventListener('htmx:afterSettle', function (event) {
    var row = document.getElementById(event.target.id);
    if (!row || !row.classList.contains('matrix-row')) {
      return;
    }
    var field = row.querySelector('.matrix-editor select, .matrix-editor input:not([type="hidden"])');
    var place = field || (comeBack && document.getElementById(comeBack));
    if (place) {
      place.focus();
    }
    comeBack = null;
  });
})();
