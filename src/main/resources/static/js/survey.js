// Makes answering quicker; the page works without it.
(function () {
  var asking = document.querySelector('form[data-auto]');
  var follow = document.querySelector('form[data-follow]');

  // A pressed number is an answer; arrow keys only move along the scale.
  document.querySelectorAll('form:not([data-follow]) input[name=score]').forEach(function (number) {
    number.addEventListener('click', function (event) {
      if (event.isTrusted && event.detail > 0) { send(number.form, ''); }
    });
  });

  var sent = false;
  function send(form, how) {
    if (sent) { return; }
    sent = true;
    form.elements.how.value = how;
    form.querySelector('[data-sending]').hidden = false;
    form.querySelector('[data-send]').hidden = true;
    form.submit();
  }
  addEventListener('pageshow', function (event) { if (event.persisted) { location.reload(); } });

  // The number from the mail is confirmed by itself once a person seems to be there: after a movement, touch
  // or key, or after the page has lain in front of them for a moment. Programs that drive a browser say so.
  if (asking && asking.dataset.auto === 'now') {
    setTimeout(function () { send(asking, 'd'); }, 400);
  } else if (asking && !navigator.webdriver) {
    var phone = navigator.maxTouchPoints > 0 && matchMedia('(pointer: coarse)').matches;
    var SETTLE = 600, DWELL = phone ? 1000 : 3000, TICK = 100;
    var seen = 0, moved = false;
    ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'].forEach(function (kind) {
      addEventListener(kind, function (event) {
        // Somebody who steers the scale by keys presses the button.
        if (kind === 'keydown' && event.target.name === 'score') { stop(); }
        moved = moved || event.isTrusted;
      }, { passive: true, once: kind !== 'keydown' });
    });
    var timer = setInterval(function () {
      if (document.prerendering || document.visibilityState !== 'visible') { return; }
      if (moved || document.hasFocus()) { seen += TICK; }
      if (moved && seen >= SETTLE) { stop(); send(asking, 'i'); }
      else if (document.hasFocus() && seen >= DWELL) { stop(); send(asking, 'd'); }
    }, TICK);
    asking.addEventListener('change', stop);
    asking.addEventListener('submit', stop);
  }
  function stop() { clearInterval(timer); }

  // What was ticked and typed goes along into another language; it is forgotten as soon as it stands there.
  var TYPED = 'heed.typed';
  function fields() {
    return [].filter.call(follow.elements, function (field) {
      return field.name && field.name !== 'score' && field.type !== 'hidden' && field.type !== 'submit' && field.tagName !== 'FIELDSET';
    });
  }
  function place() { return follow.getAttribute('action') + ' ' + follow.elements.step.value; }
  if (follow && follow.elements.step) {
    try {
      var typed = JSON.parse(sessionStorage.getItem(TYPED) || '{}');
      sessionStorage.removeItem(TYPED);
      if (typed.place === place()) {
        fields().forEach(function (field) {
          var box = field.type === 'checkbox' || field.type === 'radio';
          if (box) { field.checked = typed.ticked.indexOf(field.name + ' ' + field.value) >= 0; }
          else if (field.name in typed.texts) { field.value = typed.texts[field.name]; }
        });
      }
    } catch (blocked) { /* it is typed again */ }
    document.querySelectorAll('.languages a').forEach(function (link) {
      link.addEventListener('click', function () {
        var kept = { place: place(), ticked: [], texts: {} };
        fields().forEach(function (field) {
          if (field.type !== 'checkbox' && field.type !== 'radio') { kept.texts[field.name] = field.value; }
          else if (field.checked) { kept.ticked.push(field.name + ' ' + field.value); }
        });
        try { sessionStorage.setItem(TYPED, JSON.stringify(kept)); } catch (blocked) { /* it is typed again */ }
      });
    });
  }

  // Questions that depend on an answer come and go with it.
  function apply() {
    var number = follow.querySelector('input[name=score]:checked') || follow.querySelector('input[name=score][type=hidden]');
    var score = number ? +number.value : 0;
    var category = score >= +follow.dataset.positive ? 'promoter' : score > +follow.dataset.negative ? 'passive' : 'detractor';
    follow.querySelectorAll('fieldset[data-on]').forEach(function (question) {
      var on = question.dataset.on, values = question.dataset.values.split('\n'), given = [category];
      if (on !== 'score') {
        var subject = follow.querySelector('fieldset[data-question="' + on + '"]');
        if (!subject) { return; }
        given = subject.disabled ? [] : [].map.call(subject.querySelectorAll('input:checked'), function (input) { return input.value; });
      }
      question.hidden = question.disabled = !given.some(function (value) { return values.indexOf(value) >= 0; });
    });
  }
  if (follow) { follow.addEventListener('change', apply); apply(); }

  // A changed number brings its own question, and counts even if nothing more is sent.
  if (follow && follow.method === 'post' && follow.querySelector('[data-category]')) {
    var waiting;
    follow.addEventListener('change', function (event) {
      if (event.target.name !== 'score') { return; }
      var score = +event.target.value;
      var category = score >= +follow.dataset.positive ? 'promoter' : score > +follow.dataset.negative ? 'passive' : 'detractor';
      follow.querySelectorAll('[data-category]').forEach(function (part) {
        part.hidden = part.disabled = part.dataset.category !== category;
      });
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        fetch(follow.action, {
          method: 'POST', keepalive: true, redirect: 'manual',
          body: new URLSearchParams({ score: score, proof: follow.elements.proof.value })
        });
      }, 700);
    });
    follow.addEventListener('submit', function () { clearTimeout(waiting); });
  }
})();
