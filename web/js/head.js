// Runs before anything is painted. "#dash" never reaches the server, so it is
// asked for as ?moment=dash: the first paint shows the right moment then, and
// the browser does not scroll to the card's top after land.js has landed. Where
// the reader comes back, the second that he left is asked for instead.
(function (page, at) {
  page.setAttribute("data-js", "");
  var slug = at.hash.slice(1), query = at.search, asked = /[?&]t=([\d.]+)/.exec(query), ask = "";
  var kept = history.state && history.state.t;
  if (kept > 0 && !(asked && Math.abs(asked[1] - kept) < 0.2)) {
    query = query.replace(/([?&])(moment|t)=[^&]*&?/g, "$1").replace(/[?&]$/, "");
    ask = "t=" + kept;
  } else if (slug && (" " + page.dataset.moments + " ").indexOf(" " + slug + " ") >= 0 && !/[?&](moment|t)=/.test(query)) ask = "moment=" + slug;
  if (ask) at.replace(at.pathname + (query ? query + "&" : "?") + ask);
})(document.documentElement, location);
