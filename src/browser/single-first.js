// Runs before the one file that holds the whole app is drawn, so that nothing of it changes
// colours afterwards.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  root.classList.add("js");
  if (["light", "dark"].includes(asked.get("theme"))) root.dataset.theme = asked.get("theme");
  // What is written is too much to be shown for a moment.
  if (document.querySelector("meta[name='hito:shell']")) root.classList.add("shell");
  // It holds its timeline, and can have no other.
  if (asked.has("src")) {
    asked.delete("src");
    history.replaceState(null, "", `?${asked}`);
  }
}
