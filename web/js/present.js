// The presenter's page, without reloads: its buttons do what they do without this script,
// and what the room does is seen as it does it.
const desk = document.getElementById("desk");
const rooms = document.getElementById("rooms");
const often = 5000; // ms between two looks at which rooms there are

if (desk) lead();
else if (rooms) setInterval(look, often);

function lead() {
  const form = document.getElementById("acts");
  const failed = document.getElementById("failed");
  const put = (id, text) => {
    const element = document.getElementById(id);
    if (element.textContent !== text) element.textContent = text;
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.status === 403 || answer.status === 404) return location.reload(); // logged out, or the room is empty
      failed.hidden = answer.ok;
    } catch {
      failed.hidden = false; // no network
    }
  });
  const editions = (ids) => ids.split(" ").find((id) => id.startsWith("edition-"));
  const line = new EventSource(desk.dataset.events);
  line.onmessage = (event) => {
    const seen = JSON.parse(event.data);
    if (editions(seen.now) !== editions(desk.dataset.now)) return location.reload(); // its moments are called otherwise
    const now = seen.now.split(" ");
    for (const button of desk.querySelectorAll("[aria-pressed]")) button.setAttribute("aria-pressed", String(now.includes(button.id)));
    for (const does of desk.querySelectorAll("[data-does]")) does.hidden = does.dataset.does !== seen.does;
    put("count", String(seen.screens));
    put("clock", seen.clock);
    put("heading", document.getElementById(`go-${seen.moment}`)?.textContent ?? "");
  };
  line.onerror = () => {
    if (line.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), often);
  };
}

async function look() {
  if (document.hidden || rooms.contains(document.activeElement)) return;
  try {
    const answer = await fetch(location.href);
    const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("rooms");
    if (there && there.innerHTML !== rooms.innerHTML) rooms.replaceChildren(...there.childNodes);
  } catch {} // no network
}
