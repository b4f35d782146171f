// Runs before anything is painted. What stands after the hash never reaches the
// server, so it is asked for in the query: the first paint shows the right moment
// then, and the browser does not scroll to the card's top after land.js has landed.
// Where a reader comes back, the second that was left is asked for instead.
(function (page, at) {
  page.setAttribute("data-js", "");
  // A program is to come, unless there is none, or it is not for this browser.
  var bot = /bot|crawler|spider|crawling/i.test(navigator.userAgent), unwanted = /[?&]wasm=false(&|$)/.test(at.search);
  if (page.dataset.wasm && self.WebAssembly && !bot && !unwanted) page.removeAttribute("data-app-out");
  // What is pressed before boot.js is there, which has it waited for.
  self.tooSoon = function (event) { self.tooSoon.pressed = event.target; };
  addEventListener("click", self.tooSoon, true);
  var moments = (" " + page.dataset.moments + " ").toLowerCase();
  function plain(text) {
    try {
      return decodeURIComponent(text);
    } catch (malformed) {
      history.replaceState(history.state, "", at.pathname + at.search); // nor could the program read it
      return "";
    }
  }
  function ask(coming) {
    var hash = plain(at.hash.slice(1)), kept = coming && history.state && history.state.t, wish = "";
    var asked = /[?&]t=([^&]*)/.exec(at.search);
    if (kept > 0) {
      if (!(asked && Math.abs(asked[1] - kept) < 0.2)) wish = "t=" + kept;
    } else if (/^t=[\d.:ms]+$/.test(hash)) {
      if (!asked || asked[1] !== hash.slice(2)) wish = hash;
    } else if (hash && moments.indexOf(" " + hash.toLowerCase() + " ") >= 0 && hash.toLowerCase() !== page.dataset.at.toLowerCase()) {
      wish = "moment=" + hash;
    }
    if (!wish) return;
    var rest = at.search.replace(/([?&])(moment|t)=[^&]*/g, "$1").replace(/&{2,}/g, "&").replace(/\?&/, "?").replace(/[?&]$/, "");
    at.replace(at.pathname + (rest ? rest + "&" : "?") + wish + (wish === hash ? at.hash : ""));
  }
  if (!("kept" in page.dataset)) ask(true);
  // The article around a frame may set another hash before there is a program.
  addEventListener("hashchange", function () { if (page.dataset.app === "server" && page.dataset.layout !== "story") ask(false); });
})(document.documentElement, location);
