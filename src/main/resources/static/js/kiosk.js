// A kiosk: asks, thanks, begins anew. Every answer is kept here first and sent until the server has it; its key makes
// sure that it counts once.
(function () {
  'use strict';
  var main = document.querySelector('main'), base = main.dataset.base, texts = JSON.parse(main.dataset.texts || '{}');
  var STORE = 'heed' + base, IDLE = 45000, THANKS = 6000, AGAIN = 10000, MOST = 5000;
  var views = {}, answer = null, timer, sending = false, kept = [];
  document.querySelectorAll('[data-view]').forEach(function (view) { views[view.dataset.view] = view; });

  try { kept = JSON.parse(localStorage.getItem(STORE) || '[]'); } catch (unreadable) { kept = []; }
  function keep() {
    try { localStorage.setItem(STORE, JSON.stringify(kept)); } catch (full) { /* they stay in memory */ }
    document.querySelector('[data-waiting]').textContent = kept.length ? kept.length + ' kept here, sent when the network is back' : '';
  }

  function uuid() {
    if (crypto.randomUUID) { return crypto.randomUUID(); }
    var hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (b) { return (b + 256).toString(16).slice(1); }).join('');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  }

  function show(name) {
    Object.keys(views).forEach(function (key) { views[key].hidden = key !== name; });
    var heading = views[name].querySelector('h1');
    if (name !== 'start') { heading.focus({ preventScroll: true }); }
    clearTimeout(timer);
    if (name === 'follow') { timer = setTimeout(reset, IDLE); }
    if (name === 'thanks') { timer = setTimeout(reset, THANKS); }
  }

  function reset() {
    answer = null;
    document.querySelector('#comment').value = '';
    show('ask');
    send();
  }

  // The newest state of an answer replaces an older one that still waits.
  function put(entry) {
    kept = kept.filter(function (one) { return one.key !== entry.key; }).slice(-MOST);
    kept.push(Object.assign({}, entry));
    keep();
    send();
  }

  function send() {
    if (sending || !kept.length) { return; }
    sending = true;
    var entry = kept[0], body = Object.assign({}, entry, { age: Math.max(0, Math.round((Date.now() - entry.given) / 1000)) });
    delete body.given;
    fetch(base + '/answers', { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      .then(function (response) {
        // What the server will never take must not hold up what comes after it; a closed kiosk may open again.
        var refused = response.status === 400 || response.status === 422;
        if (!response.ok && !refused) { throw response.status; }
        kept = kept.filter(function (one) { return one !== entry; });
        keep(); sending = false; send();
      })
      .catch(function () { sending = false; keep(); setTimeout(send, AGAIN); });
  }

  document.querySelectorAll('[data-score]').forEach(function (button) {
    button.addEventListener('click', function () {
      answer = { key: uuid(), score: +button.dataset.score, given: Date.now() };
      put(answer);
      follow();
    });
  });

  function part() { return texts.parts[answer.score >= texts.scale.positive ? 'promoter' : answer.score > texts.scale.negative ? 'passive' : 'detractor']; }

  function follow() {
    views.follow.querySelector('[data-question]').textContent = part().question;
    views.follow.querySelector('.reasons').replaceChildren.apply(views.follow.querySelector('.reasons'), part().reasons.map(function (reason) {
      var button = document.createElement('button');
      button.type = 'button'; button.textContent = reason; button.setAttribute('aria-pressed', 'false');
      button.addEventListener('click', function () { button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') === 'false'); });
      return button;
    }));
    show('follow');
  }

  ['pointerdown', 'keydown', 'input'].forEach(function (kind) {
    addEventListener(kind, function () {
      if (answer && !views.follow.hidden) { clearTimeout(timer); timer = setTimeout(reset, IDLE); }
    }, { passive: true });
  });

  document.querySelector('[data-send]').addEventListener('click', function () {
    if (!answer) { return; }
    answer.done = true;
    answer.comment = document.querySelector('#comment').value;
    answer.reasons = Array.from(views.follow.querySelectorAll('.reasons [aria-pressed=true]'), function (one) { return one.textContent; });
    put(answer);
    views.thanks.querySelector('[data-closing]').textContent = part().closing;
    show('thanks');
  });

  var start = document.querySelector('[data-start]');
  if (start) {
    start.addEventListener('click', function () {
      var page = document.documentElement;
      if (page.requestFullscreen) { page.requestFullscreen().catch(function () { /* refused: it works in a window too */ }); }
      if (navigator.wakeLock) { navigator.wakeLock.request('screen').catch(function () { /* the screen may go dark */ }); }
      reset();
    });
  }

  var dialog = document.querySelector('dialog'), code = document.querySelector('#code'), wrong = document.querySelector('[data-wrong]');
  document.querySelector('[data-leave]').addEventListener('click', function () {
    document.querySelectorAll('[data-code]').forEach(function (field) { field.hidden = !main.dataset.locked; });
    code.value = ''; wrong.textContent = ''; dialog.showModal();
  });
  document.querySelector('[data-out]').addEventListener('click', function () {
    if (!main.dataset.locked) { leave(); return; }
    fetch(base + '/exit', { method: 'POST', credentials: 'omit', body: new URLSearchParams({ code: code.value }) })
      .then(function (response) {
        if (response.ok) { leave(); return; }
        wrong.textContent = response.status === 429 ? 'Too many tries. Wait a minute.' : 'That is not the code.';
      }, function () { wrong.textContent = 'The code can only be checked while there is a network.'; });
  });
  code.addEventListener('keydown', function (event) { if (event.key === 'Enter') { event.preventDefault(); document.querySelector('[data-out]').click(); } });
  function leave() {
    dialog.close(); clearTimeout(timer);
    if (document.fullscreenElement) { document.exitFullscreen(); }
    show('start');
  }

  document.addEventListener('contextmenu', function (event) { event.preventDefault(); });
  addEventListener('online', send);
  keep(); send();
})();
