// Runs at the end of the body, before the first paint: takes a deep link
// (?moment= or ?t=) to where the reading line cuts its article there, and again when the fonts are there and the
// articles have their heights. On the way back the browser knows better.
(function (page) {
  var way = performance.getEntriesByType("navigation")[0];
  var asked = /[?&](moment|t)=/.test(location.search);
  if (page.layout !== "story" || !asked || (way && way.type !== "navigate" && history.scrollRestoration === "auto")) return;
  var article = document.querySelector('article[data-moment="' + page.at + '"]');
  if (!article) return;
  // Not by how far the page is scrolled: a browser scrolls too, to keep in
  // place what it took for the reader's anchor.
  var touched = false;
  ["wheel", "touchstart", "pointerdown", "keydown"].forEach(function (act) {
    addEventListener(act, function () { touched = true; }, { once: true, passive: true });
  });
  function land() {
    var box = article.getBoundingClientRect(), line = document.getElementById("reading-line").getBoundingClientRect().top;
    var from = Math.max(0, scrollY + box.top - line), to = scrollY + box.bottom - line;
    scrollTo({ top: from + (to - from) * page.part, behavior: "instant" });
  }
  land();
  document.fonts.ready.then(function () {
    if (page.app === "server" && !touched) land();
  });
})(document.documentElement.dataset);
