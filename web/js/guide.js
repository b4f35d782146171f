// On the page for newsrooms: the example with steps is loaded when it is near, by the very
// script that articles paste; and what is to be pasted can be copied.
const live = document.querySelector(".live");

new IntersectionObserver(([{ isIntersecting }], watch) => {
  if (!isIntersecting) return;
  watch.disconnect();
  document.head.append(Object.assign(document.createElement("script"), { src: live.dataset.script, async: true }));
}, { rootMargin: "100% 0px" }).observe(live);

// The step that has passed the middle of the window last is the one that is told.
const steps = [...live.querySelectorAll("[data-fifty-metres]")];
addEventListener("scroll", () => {
  const now = steps.findLast((step) => step.getBoundingClientRect().top <= innerHeight / 2);
  for (const step of steps) step.toggleAttribute("data-now", step === now);
}, { passive: true });

const said = document.querySelector(".copied");
for (const text of navigator.clipboard ? document.querySelectorAll(".snippet") : []) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: said.dataset.copy });
  button.setAttribute("aria-label", `${said.dataset.copy}: ${text.getAttribute("aria-label")}`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      return getSelection().selectAllChildren(text); // forbidden: the reader copies it
    }
    for (const other of document.querySelectorAll(".copy")) other.textContent = said.dataset.copy;
    button.textContent = `${said.dataset.copied} ✓`;
    said.textContent = said.dataset.copied;
  });
  text.before(button);
}
