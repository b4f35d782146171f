// Runs before anything is painted: how the reader has chosen to see the site, on a page
// that does not say itself how it is to be seen.
(function (page) {
  if (page.dataset.layout === "embed" || page.dataset.layout === "kiosk") return; // the article's, and the operator's
  ["theme", "motion-wish"].forEach(function (name) {
    try {
      var chosen = localStorage.getItem("fifty-metres " + name);
      if (chosen && !page.hasAttribute("data-" + name)) page.setAttribute("data-" + name, chosen);
    } catch (forbidden) {}
  });
})(document.documentElement);
