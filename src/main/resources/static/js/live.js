// Hears from the server which topics have news and fires "live:<topic>" on the body; htmx does the rest.
// A page that nobody looks at hangs up and looks again when it is back in front.
(function () {
  var source = null;
  var waiting = {};

  function topics() {
    var all = [];
    document.querySelectorAll('[data-live-topics]').forEach(function (element) {
      element.dataset.liveTopics.split(' ').forEach(function (topic) {
        if (topic && all.indexOf(topic) < 0) {
          all.push(topic);
        }
      });
    });
    return all;
  }

  // News in a burst become one look.
  function fire(topic) {
    if (!waiting[topic]) {
      waiting[topic] = setTimeout(function () {
        delete waiting[topic];
        document.body.dispatchEvent(new CustomEvent('live:' + topic));
      }, 250);
    }
  }

  function connect() {
    var wanted = topics();
    if (source || document.hidden || wanted.length === 0 || !window.EventSource) {
      return;
    }
    source = new EventSource('/live?' + wanted.map(function (topic) {
      return 'topic=' + encodeURIComponent(topic);
    }).join('&'));
    source.onmessage = function (event) { fire(event.data); };
  }

  function hangUp() {
    if (source) {
      source.close();
      source = null;
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      hangUp();
    } else {
      connect();
      topics().forEach(fire);
    }
  });
  window.addEventListener('pagehide', hangUp);
  connect();
})();
