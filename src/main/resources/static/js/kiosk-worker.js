// Keeps what a kiosk is made of, so that its page opens again while there is no network.
'use strict';
var KEPT = 'heed-kiosk';
self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });
self.addEventListener('fetch', function (event) {
  var request = event.request;
  if (request.method !== 'GET') { return; }
  function kept(otherwise) {
    return caches.match(request).then(function (found) { return found || otherwise; });
  }
  event.respondWith(fetch(request).then(function (response) {
    if (response.status >= 500) { return kept(response); }
    if (response.ok) {
      var copy = response.clone();
      event.waitUntil(caches.open(KEPT).then(function (cache) { return cache.put(request, copy); }));
    }
    return response;
  }, function () { return kept(Response.error()); }));
});
