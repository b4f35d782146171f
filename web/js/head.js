// Runs before anything is painted. "#dash" never reaches the server, so it is
// asked for as ?moment=dash: the first paint shows the right moment then, and
// the browser does not scroll to the card's top after land.js has landed.
(function (page, at) {
  page.setAttribute("data-js", "");
  var slug = at.hash.slice(1);
  if (slug && (" " + page.dataset.moments + " ").indexOf(" " + slug + " ") >= 0 && !/[?&](moment|t)=/.test(at.search))
    at.replace(at.pathname + (at.search ? at.search + "&" : "?") + "moment=" + slug);
})(document.documentElement, location);
