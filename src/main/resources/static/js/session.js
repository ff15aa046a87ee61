// A page stays open over the end of its session with all that was typed into it: it says so, leads
// to the sign-in in a new tab, and goes on with the new session when somebody comes back to it.
(function () {
  'use strict';
  var ENDED = 'Your session has ended. Nothing on this page is lost: sign in, come back here and send it again.';
  var notice = null;
  var ended = false;

  // The button of the notice: the sign-in while the session is over, then one that puts it away.
  function button() {
    var one = document.createElement(ended ? 'a' : 'button');
    one.className = ended ? 'btn btn-primary' : 'btn';
    one.textContent = ended ? 'Sign in in a new tab' : 'Go on';
    if (ended) {
      one.href = '/sign-in?next=' + encodeURIComponent('/sign-in/done');
      one.target = '_blank';
    } else {
      one.type = 'button';
      one.addEventListener('click', function () { notice.remove(); });
    }
    return one;
  }

  function show(sentence) {
    if (!notice) {
      notice = document.createElement('div');
      notice.className = 'heed-session';
      notice.setAttribute('role', 'alert');
    }
    var text = document.createElement('p');
    text.textContent = sentence;
    notice.replaceChildren(text, button());
    document.body.append(notice);
  }

  function over() {
    if (!ended) {
      ended = true;
      show(ENDED);
    }
  }

  // Every form of this page carries the token of the session that there is now.
  function renew() {
    return fetch('/sign-in/state', { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      return answer.status === 200 ? answer.json() : null;
    }).then(function (state) {
      if (state) {
        document.querySelectorAll('meta[name="csrf-token"]').forEach(function (meta) { meta.content = state.token; });
        document.querySelectorAll('input[name="_csrf"]').forEach(function (field) { field.value = state.token; });
      }
      return state;
    });
  }

  function goOn(state) {
    if (state) {
      ended = false;
      show('You are signed in as ' + state.person + '. What you typed is still here and was not sent: send it again.');
    } else {
      over();
    }
  }

  function look() {
    if (ended && !document.hidden) {
      renew().then(function (state) {
        if (state && ended) {
          goOn(state);
        }
      }, function () {});
    }
  }

  document.addEventListener('session:ended', over);
  document.addEventListener('session:outdated', function () { renew().then(goOn, function () {}); });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);

  // The tab of the sign-in tells all others that somebody is signed in.
  if (window.BroadcastChannel) {
    var others = new BroadcastChannel('heed-session');
    others.onmessage = look;
    if (document.querySelector('[data-signed-in]')) {
      others.postMessage('signed in');
    }
  }

  // A chosen file would be gone with the page, so the session is looked at before it is sent.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.enctype !== 'multipart/form-data' || form.dataset.looked) {
      delete form.dataset.looked;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    var send = function () {
      form.dataset.looked = 'yes';
      form.requestSubmit(event.submitter);
    };
    renew().then(function (state) {
      if (state) { send(); } else { over(); }
    }, send);
  }, true);
})();
