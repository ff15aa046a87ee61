/* Heed in a web page: asks one question. See docs/widget.md. No dependencies, no cookies, no inline styles. */
(function () {
  'use strict';
  var tag = document.currentScript, own = tag.dataset, doc = document;
  var base = new URL('../w/' + own.site, tag.src).href, store = 'heed.' + own.site.slice(0, 12);
  var DAY = 864e5, config, texts, host, root, dialog, tab, opener, key, score, said, ticked;

  /* What this browser remembers: n its lot, s when it was last shown, a when it last answered. */
  function memory(change) {
    try {
      var known = JSON.parse(localStorage.getItem(store) || '{}');
      if (change) { localStorage.setItem(store, JSON.stringify(Object.assign(known, change))); }
      return known;
    } catch (blocked) { return change || {}; }
  }

  function uuid() {
    if (crypto.randomUUID) { return crypto.randomUUID(); }
    var hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (b) { return (b + 256).toString(16).slice(1); }).join('');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  }

  function identity(into) {
    if (own.user) { into.user = own.user; into.at = own.time || ''; into.signature = own.signature || ''; }
    return into;
  }

  function matches(pattern) {
    var place = pattern[0] === '/' ? location.pathname : location.href.split('#')[0];
    return new RegExp('^' + pattern.split('*').map(function (s) { return s.replace(/[.+?^${}()|[\]\\]/g, '\\$&'); }).join('.*') + '$').test(place);
  }

  function pageFits() {
    var rules = config.rules;
    return (!rules.pages.length || rules.pages.some(matches)) && !rules.except.some(matches);
  }

  function visitorFits() {
    var rules = config.rules, known = memory();
    if (known.n === undefined) { known = memory({ n: Math.random() * 100 }); }
    return known.n < rules.share && Date.now() - Math.max(known.s || 0, known.a || 0) >= rules.days * DAY;
  }

  /* Builds an element; texts are only ever text. */
  function make(name, props, children) {
    var node = doc.createElement(name);
    Object.keys(props || {}).forEach(function (prop) {
      if (prop === 'on') { node.addEventListener(name === 'dialog' ? 'cancel' : 'click', props.on); }
      else if (prop in node && prop !== 'form') { node[prop] = props[prop]; }
      else { node.setAttribute(prop, props[prop]); }
    });
    (children || []).forEach(function (child) { if (child) { node.append(child); } });
    return node;
  }

  var CSS = ':host{all:initial}*{box-sizing:border-box}[hidden]{display:none!important}' +
    '.x{--i:#16201d;--m:#55605c;--p:#fff;--l:#7d8884;font:16px/1.45 system-ui,sans-serif;color:var(--i);background:var(--p);overflow-wrap:anywhere}' +
    '@media(prefers-color-scheme:dark){.x:not(.light){DARK}}.x.dark{DARK}' +
    'dialog.x{border:1px solid var(--l);border-radius:14px;padding:clamp(10px,3vw,20px);width:min(34rem,calc(100vw - 12px));max-height:calc(100vh - 24px);overflow:auto;box-shadow:0 8px 40px #0005}' +
    'dialog.x::backdrop{background:#0007}' +
    'dialog.app{position:fixed;inset:auto 6px 6px auto;margin:0;width:min(27rem,calc(100vw - 12px));z-index:2147483000}dialog.app:dir(rtl){inset:auto auto 6px 6px}' +
    'div.x{padding:16px;border:1px solid var(--l);border-radius:14px}' +
    '.top{display:flex;gap:8px;align-items:start;justify-content:space-between}h2{font-size:1.15em;line-height:1.3;margin:0 0 .6em;}h2:focus{outline:0}p{margin:.4em 0;color:var(--m)}' +
    '.scale{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(22px,1fr);gap:clamp(1px,.5vw,5px);direction:ltr}.ends{display:flex;justify-content:space-between;gap:12px;direction:ltr;font-size:.85em;color:var(--m);margin:.4em 0 .2em}' +
    'button,textarea,select{font:inherit;color:inherit;background:var(--p);border:1px solid var(--l);border-radius:8px;min-height:44px}button{cursor:pointer;padding:.4em .9em}' +
    '.scale button{padding:0;font-weight:600;white-space:nowrap}.scale button:hover{border-color:var(--i)}[aria-pressed=true],.go{background:var(--b);color:var(--o);border-color:var(--b);font-weight:600}.scale [aria-pressed=true]{text-decoration:underline}' +
    '.tags{display:flex;flex-wrap:wrap;gap:6px;margin:.2em 0 .9em}.tags button{border-radius:99px;min-height:38px}textarea{display:block;width:100%;padding:.6em;margin:.3em 0 .8em;min-height:5.5em;resize:vertical}' +
    '.shut{border:0;min-height:36px;min-width:36px;padding:0;margin:-6px -6px 0;font-size:1.3em;color:var(--m)}:focus-visible{outline:3px solid var(--i);outline-offset:2px}label{font-size:.9em;color:var(--m)}a.go{display:inline-block;padding:.6em 1.1em;border-radius:8px;text-decoration:none}' +
    '.tab{position:fixed;inset:auto 0 20% auto;writing-mode:vertical-rl;background:var(--b);color:var(--o);border:0;border-radius:8px 0 0 8px;padding:.9em .4em;min-width:40px;z-index:2147483000;font:600 15px system-ui,sans-serif}.tab:dir(rtl){inset:auto auto 20% 0;border-radius:0 8px 8px 0}' +
    '@media(prefers-reduced-motion:no-preference){dialog[open]{animation:h .18s ease-out}@keyframes h{from{opacity:0;transform:translateY(8px)}}}@media print{dialog,.tab{display:none!important}}';

  function attach() {
    host = doc.createElement('heed-survey');
    root = host.attachShadow({ mode: 'open' });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS.split('DARK').join('--i:#eef3f1;--m:#aab7b2;--p:#19211f;--l:#74827d') + ':host{--b:' + texts.brand + ';--o:' + texts.onBrand + '}');
    root.adoptedStyleSheets = [sheet];
    var into = form() === 'inline' && (own.into ? doc.querySelector(own.into) : tag.parentElement);
    (into || doc.body).append(host);
  }

  function form() { return own.form || config.form; }

  function kind() { var s = texts.scale; return score >= s.positive ? 'promoter' : score > s.negative ? 'passive' : 'detractor'; }

  function send(more) {
    var body = identity({ key: key, score: score, fields: { page: location.origin + location.pathname } });
    Object.keys(own).forEach(function (name) {
      if (name.startsWith('field')) { body.fields[name.slice(5).toLowerCase()] = own[name]; }
    });
    return fetch(base + '/answers', {
      method: 'POST', credentials: 'omit', keepalive: true, headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.assign(body, more))
    }).then(function (response) { if (!response.ok) { throw response.status; } memory({ a: Date.now() }); });
  }

  /* Buttons for what can be chosen; pressed(values) hears of every change. */
  function choices(list, several, label, chosen, pressed) {
    var buttons = list.map(function (choice) {
      var button = make('button', { type: 'button', value: choice[0], textContent: choice[1], 'aria-pressed': chosen.includes(choice[0]), on: function () {
        var on = button.getAttribute('aria-pressed') === 'false';
        if (!several) { buttons.forEach(function (one) { one.setAttribute('aria-pressed', false); }); }
        button.setAttribute('aria-pressed', on);
        pressed(buttons.filter(function (one) { return one.getAttribute('aria-pressed') === 'true'; }).map(function (one) { return one.value; }));
      } });
      return button;
    });
    return make('div', { className: 'tags', role: 'group', 'aria-label': label }, buttons);
  }

  /* Asks; with what was typed before, goes on with the same answer in another language. */
  function view(before) {
    if (before === undefined) { key = uuid(); score = undefined; said = {}; ticked = []; }
    var title = make('h2', { id: 'q', textContent: texts.question, tabIndex: -1 });
    var later = make('div', { hidden: true }), note = make('p', { role: 'status' }), busy = Promise.resolve();
    var numbers = Array.from({ length: texts.scale.to - texts.scale.from + 1 }, function (none, at) {
      var value = texts.scale.from + at, end = value === texts.scale.from ? texts.low : value === texts.scale.to ? texts.high : '';
      return make('button', { type: 'button', textContent: value, 'aria-pressed': score === value, 'aria-label': end ? value + ', ' + end : value, on: function () {
        var first = score === undefined;
        score = value;
        numbers.forEach(function (button) { button.setAttribute('aria-pressed', +button.textContent === value); });
        busy = busy.then(function () { return send(); }).then(function () { note.textContent = ''; }, trouble);
        follow(first);
      } });
    });
    function trouble() { note.textContent = texts.words.unavailable; }
    function typed() { var field = later.querySelector('#c'); return field ? field.value : before || ''; }
    function follow(first) {
      var part = texts.parts[kind()];
      ticked = ticked.filter(function (one) { return part.reasons.some(function (reason) { return reason[0] === one; }); });
      var heading = make('h2', { textContent: part.question, tabIndex: -1, id: 'f' });
      var area = make('textarea', { id: 'c', rows: 3, maxLength: 10000, value: typed(), dir: 'auto' });
      var boxes = texts.questions.map(function (one) {
        function hear(values) { said[one.id] = values; rules(); }
        return make('div', {}, [make('p', { textContent: one.text }), one.choices.length ? choices(one.choices, one.several, one.text, said[one.id] || [], hear)
          : make('textarea', { rows: 2, maxLength: 2000, dir: 'auto', value: (said[one.id] || [''])[0], 'aria-label': one.text, oninput: function (event) { hear([event.target.value]); } })]);
      });
      /* What is not asked is not answered, and what depends on it neither. */
      function rules() {
        var all = {};
        texts.questions.forEach(function (one, at) {
          var given = one.about === 'score' ? [kind()] : all[one.about] || [];
          boxes[at].hidden = !!one.about && !given.some(function (value) { return one.after.includes(value); });
          all[one.id] = boxes[at].hidden ? [] : said[one.id] || [];
        });
        return all;
      }
      var go = make('button', { type: 'button', className: 'go', textContent: texts.words.send, on: function () {
        go.disabled = true;
        busy = busy.then(function () {
          return send({ done: true, comment: area.value, reasons: ticked, answers: rules(), lang: texts.language });
        }).then(function () { thanks(part); }, function () { go.disabled = false; trouble(); });
      } });
      later.replaceChildren(heading, part.reasons.length ? choices(part.reasons, true, texts.words.reasons, ticked, function (values) { ticked = values; }) : '',
        make('label', { htmlFor: 'c', textContent: texts.words.comment + ' (' + texts.words.optional + ')' }), area, make('div', {}, boxes), go);
      rules();
      later.hidden = false;
      if (first) { heading.focus(); }
    }
    function thanks(part) {
      var heading = make('h2', { textContent: texts.words.thanks, tabIndex: -1, id: 'q' });
      box.replaceChildren(top(heading), make('p', { textContent: part.closing }),
        part.link && /^https?:/.test(part.link) ? make('a', { className: 'go', href: part.link, target: '_blank', rel: 'noopener noreferrer', textContent: part.linkLabel }) : '');
      heading.focus();
    }
    function top(heading) {
      return make('div', { className: 'top' }, [heading, dialog && make('button', { type: 'button', className: 'shut', 'aria-label': texts.words.close, textContent: '\u00d7', on: close })]);
    }
    var box = make('div', {}, [top(title), texts.intro && make('p', { textContent: texts.intro }),
      make('div', { className: 'scale', role: 'group', 'aria-label': texts.words.scale }, numbers),
      make('div', { className: 'ends', 'aria-hidden': 'true' }, [make('span', { textContent: texts.low }), make('span', { textContent: texts.high })]), note, later,
      texts.languages.length > 1 && make('select', { 'aria-label': texts.words.language, onchange: function (event) {
        load(event.target.value).then(function (answer) {
          texts = answer.texts;
          var place = box.parentNode;
          box.replaceWith(view(typed()));
          look(place).querySelector('select').focus();
        }, trouble);
      } }, texts.languages.map(function (one) { return make('option', { value: one[0], textContent: one[1], lang: one[0], selected: one[0] === texts.language }); }))]);
    if (score !== undefined) { follow(); }
    return box;
  }

  function look(node) { node.classList.add('x'); if (own.scheme) { node.classList.add(own.scheme); } node.lang = texts.language; node.dir = texts.direction; return node; }

  function close() { dialog.close(); }

  function open() {
    if (dialog) { return; }
    if (!host) { attach(); }
    opener = doc.activeElement;
    dialog = look(make('dialog', { 'aria-labelledby': 'q' }));
    dialog.append(view());
    dialog.addEventListener('close', function () {
      dialog.remove(); dialog = undefined;
      var back = tab || opener;
      if (back && back.isConnected) { back.focus(); }
    });
    root.append(dialog);
    memory({ s: Date.now() });
    if (form() === 'app') {
      dialog.classList.add('app');
      dialog.addEventListener('keydown', function (event) { if (event.key === 'Escape') { close(); } });
      /* show() would take the focus from somebody who is typing. */
      dialog.setAttribute('open', '');
    } else { dialog.showModal(); root.getElementById('q').focus(); }
  }

  function wait() {
    var rules = config.rules, left = 2;
    function one() { if (!--left && pageFits()) { open(); } }
    setTimeout(one, config.preview ? 300 : rules.delay * 1000);
    if (config.preview || !rules.scroll) { one(); return; }
    function scrolled() {
      var room = doc.documentElement.scrollHeight - innerHeight;
      if (room <= 0 || scrollY / room * 100 >= rules.scroll) { removeEventListener('scroll', scrolled); one(); }
    }
    addEventListener('scroll', scrolled, { passive: true });
    scrolled();
  }

  function begin() {
    var preview = config.preview;
    if (form() === 'tab') {
      if (!preview && !pageFits()) { return; }
      attach();
      tab = look(make('button', { type: 'button', textContent: config.tab, 'aria-haspopup': 'dialog', on: open }));
      tab.className = 'tab'; root.append(tab);
    } else if (form() === 'inline') {
      if (!preview && !(pageFits() && visitorFits())) { return; }
      attach(); root.append(look(make('div', { role: 'region', 'aria-labelledby': 'q' }, [view()])));
    } else if (preview || (pageFits() && visitorFits())) { wait(); }
  }

  function load(lang) {
    return fetch(base + '/config?' + new URLSearchParams(identity({ lang: lang })), { credentials: 'omit' })
      .then(function (response) { if (!response.ok) { throw response.status; } return response.json(); });
  }

  function start() {
    if (!('adoptedStyleSheets' in doc)) { return; }
    load(own.lang || doc.documentElement.lang || navigator.language).then(function (answer) {
        config = answer; texts = answer.texts;
        if (config.ask) { begin(); }
        doc.addEventListener('heed:open', function () { if (config.ask && form() !== 'inline') { open(); } });
      })
      .catch(function (why) { console.warn('Heed cannot ask here: is ' + location.origin + ' among the allowed origins? (' + why + ')'); });
  }

  var idle = window.requestIdleCallback || function (work) { setTimeout(work, 200); };
  if (doc.readyState === 'complete') { idle(start); } else { addEventListener('load', function () { idle(start); }); }
})();
