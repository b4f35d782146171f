// Runs at the end of the body, before the first paint: takes a deep link
// (?moment= or ?t=) to where the reading line cuts its article there, and again
// when the fonts are there and the articles have their heights. The second of
// arrival is where the article's top is no further up than the landing line, as
// the program has it. On the way back the browser knows better.
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
  function top(id) { return document.getElementById(id).getBoundingClientRect().top; }
  function land() {
    var box = article.getBoundingClientRect(), line = top("reading-line"), arrival = +page.arrival, part = +page.part;
    // The first moment begins where the page does.
    var from = scrollY + box.top - line, end = from + box.height, begin = Math.max(0, from);
    var near = Math.max(0, from + Math.min(arrival * box.height, line - top("landing-line")));
    if (!arrival) near = begin;
    var y = part < arrival ? begin + (near - begin) * part / arrival : near + (end - near) * (part - arrival) / (1 - arrival);
    scrollTo({ top: y, behavior: "instant" });
  }
  land();
  document.fonts.ready.then(function () {
    if (page.app === "server" && !touched) land();
  });
})(document.documentElement.dataset);
