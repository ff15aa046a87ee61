// A kiosk: asks, thanks, begins anew. Every answer is kept here first and sent until the server has it; its key makes
// sure that it counts once.
(function () {
  'use strict';
  var main = document.querySelector('main'), base = main.dataset.base, texts = JSON.parse(main.dataset.texts || '{}');
  var STORE = 'heed' + base, IDLE = 45000, THANKS = 6000, AGAIN = 10000, MOST = 5000;
  var views = {}, answer = null, timer, sending = false, kept = [], away = false, own = texts, further = [], said = {}, ticked = [];
  var spokenIn = document.querySelector('[data-languages]');
  document.querySelectorAll('[data-view]').forEach(function (view) { views[view.dataset.view] = view; });

  try { kept = JSON.parse(localStorage.getItem(STORE) || '[]'); } catch (unreadable) { kept = []; }
  function keep() {
    try { localStorage.setItem(STORE, JSON.stringify(kept)); } catch (full) { /* they stay in memory */ }
    document.querySelector('[data-waiting]').textContent = away && kept.length ? kept.length + ' kept here, sent when the network is back' : '';
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
    if (spokenIn) { spokenIn.hidden = name !== 'ask' && name !== 'follow'; }
    clearTimeout(timer);
    if (name === 'follow') { timer = setTimeout(reset, IDLE); }
    if (name === 'thanks') { timer = setTimeout(reset, THANKS); }
  }

  function reset() {
    answer = null; said = {}; ticked = [];
    document.querySelector('#comment').value = '';
    if (texts !== own) { speak(own); }
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
        away = false; keep(); sending = false; send();
      })
      .catch(function () { sending = false; away = true; keep(); setTimeout(send, AGAIN); });
  }

  document.querySelectorAll('[data-score]').forEach(function (button) {
    button.addEventListener('click', function () {
      answer = { key: uuid(), score: +button.dataset.score, given: Date.now() };
      put(answer);
      follow();
    });
  });

  function category() { return answer.score >= texts.scale.positive ? 'promoter' : answer.score > texts.scale.negative ? 'passive' : 'detractor'; }

  function part() { return texts.parts[category()]; }

  // Puts the page into the language of these texts.
  function speak(spoken) {
    texts = spoken;
    document.documentElement.lang = texts.language; document.documentElement.dir = texts.direction;
    document.querySelectorAll('[data-text]').forEach(function (node) { node.textContent = texts[node.dataset.text]; });
    document.querySelectorAll('[data-word]').forEach(function (node) { node.textContent = texts.words[node.dataset.word]; });
    document.querySelector('[data-scale]').setAttribute('aria-label', texts.words.scale);
    views.follow.querySelector('.reasons').setAttribute('aria-label', texts.words.reasons);
    document.querySelectorAll('[data-score]').forEach(function (button) {
      var end = +button.dataset.score === texts.scale.from ? texts.low : +button.dataset.score === texts.scale.to ? texts.high : '';
      if (end) { button.setAttribute('aria-label', button.dataset.score + ', ' + end); }
    });
    if (language) { language.value = texts.language; }
  }

  function address(tag) { return base + '/texts?lang=' + encodeURIComponent(tag); }

  var language = document.querySelector('[data-language]');
  if (language) {
    language.addEventListener('change', function () {
      fetch(address(language.value), { credentials: 'omit' })
        .then(function (response) { if (!response.ok) { throw response.status; } return response.json(); })
        .then(function (spoken) {
          speak(spoken);
          if (answer && !views.follow.hidden) { follow(); language.focus(); }
        }).catch(function () { language.value = texts.language; });
      clearTimeout(timer); timer = setTimeout(reset, IDLE);
    });
  }

  // Buttons of which one or several stay pressed; gives the values of those that are.
  function choices(list, several, chosen, changed) {
    var buttons = list.map(function (choice) {
      var button = document.createElement('button');
      button.type = 'button'; button.value = choice[0]; button.textContent = choice[1]; button.setAttribute('aria-pressed', chosen.indexOf(choice[0]) >= 0);
      button.addEventListener('click', function () {
        var on = button.getAttribute('aria-pressed') === 'false';
        if (!several) { buttons.forEach(function (one) { one.setAttribute('aria-pressed', 'false'); }); }
        button.setAttribute('aria-pressed', on);
        changed();
      });
      return button;
    });
    return { nodes: buttons, values: function () {
      return buttons.filter(function (one) { return one.getAttribute('aria-pressed') === 'true'; }).map(function (one) { return one.value; });
    } };
  }

  // Asks on; what was ticked and typed before stays when only the language changed.
  var reasons;
  function follow() {
    views.follow.querySelector('[data-question]').textContent = part().question;
    reasons = choices(part().reasons, true, ticked, function () { ticked = reasons.values(); });
    views.follow.querySelector('.reasons').replaceChildren.apply(views.follow.querySelector('.reasons'), reasons.nodes);
    further = texts.questions.map(function (question, at) {
      var box = document.createElement('div'), title = document.createElement('h2'), field;
      title.textContent = question.text; title.id = 'further-' + at;
      if (question.choices.length) {
        var offered = choices(question.choices, question.several, said[question.id] || [], look);
        field = document.createElement('div'); field.className = 'reasons'; field.setAttribute('role', 'group');
        field.append.apply(field, offered.nodes);
      } else {
        field = document.createElement('textarea'); field.rows = 2; field.maxLength = 2000; field.dir = 'auto';
        field.value = (said[question.id] || [''])[0]; field.addEventListener('input', look);
      }
      field.setAttribute('aria-labelledby', title.id);
      box.append(title, field);
      return { question: question, box: box, values: offered ? offered.values : function () { return field.value ? [field.value] : []; } };
    });
    document.querySelector('[data-further]').replaceChildren.apply(document.querySelector('[data-further]'), further.map(function (one) { return one.box; }));
    look();
    show('follow');
  }

  // Shows the questions whose rules hold; gives what was answered to them, nothing to the others.
  function look() {
    var given = {};
    further.forEach(function (one) {
      var rule = one.question, about = rule.about === 'score' ? [category()] : given[rule.about] || [];
      one.box.hidden = !!rule.about && !about.some(function (value) { return rule.after.indexOf(value) >= 0; });
      said[rule.id] = one.values();
      given[rule.id] = one.box.hidden ? [] : said[rule.id];
    });
    return given;
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
    answer.reasons = reasons.values();
    answer.answers = look();
    answer.lang = texts.language;
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
      remember('on');
      reset();
    });
  }

  // Whether staff started it; after a reload it goes on by itself.
  function remember(state) { try { localStorage.setItem(STORE + ' state', state); } catch (full) { /* staff starts it again */ } }
  function running() { try { return localStorage.getItem(STORE + ' state') === 'on'; } catch (blocked) { return false; } }

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
    remember('off');
    show('start');
  }

  document.addEventListener('contextmenu', function (event) { event.preventDefault(); });
  addEventListener('online', send);
  keep(); send();
  if (start && running()) { reset(); }

  // All that the page needs is kept on the device, so that it opens again without a network.
  if (navigator.serviceWorker && window.caches) {
    navigator.serviceWorker.register(base + '/worker.js', { scope: base }).then(function () {
      return caches.open('heed-kiosk');
    }).then(function (cache) {
      var tags = language ? Array.from(language.options, function (one) { return address(one.value); }) : [];
      return cache.addAll([location.pathname, '/css/kiosk.css', base + '/brand.css', '/js/kiosk.js'].concat(tags));
    }).then(function () { main.dataset.kept = 'yes'; }, function () { /* it works as long as the page stays open */ });
  }
})();
