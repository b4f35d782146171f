// Runs at the end of the body, before the first paint: takes a deep link
// (?moment= or ?t=) to where the reading line cuts its article there, and again when the fonts are there and the
// articles have their heights. On the way back the browser knows better.
(function (page) {
  var way = performance.getEntriesByType("navigation")[0];
  var asked = /[?&](moment|t)=/.test(location.search);
  if (page.layout !== "story" || !asked || (way && way.type !== "navigate" && history.scrollRestoration === "auto")) return;
  var article = document.querySelector('article[data-moment="' + page.at + '"]');
  if (!article || page.at === page.moments.split(" ")[0]) return;
  function land() {
    var box = article.getBoundingClientRect(), line = document.getElementById("reading-line").getBoundingClientRect().top;
    scrollTo({ top: scrollY + box.top + box.height * page.part - line, behavior: "instant" });
    return scrollY;
  }
  var landed = land();
  document.fonts.ready.then(function () {
    if (page.app === "server" && Math.abs(scrollY - landed) < 2) land();
  });
})(document.documentElement.dataset);
