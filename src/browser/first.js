// Runs before the page is drawn, so that nothing of it changes colours or language afterwards.
// A script of the old kind: a module would come too late.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const spoken = (tags) => tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "en" || tag === "es");
  root.classList.add("js");
  if (["light", "dark"].includes(asked.get("theme"))) root.dataset.theme = asked.get("theme");
  // The page in the folder of a language is for whoever asks for nothing else.
  const written = root.lang;
  const lang = spoken([asked.get("lang") ?? ""]) ?? (written === "es" ? "es" : spoken(navigator.languages)) ?? written;
  if (asked.get("src") || asked.has("embed")) {
    // Another timeline: what is written here is not what the reader asks for.
    root.classList.add("shell");
    root.classList.toggle("embed", asked.has("embed"));
    root.lang = lang;
  } else if (lang !== written && document.querySelector(`link[rel=alternate][hreflang=${lang}]`)) {
    root.classList.add("leaving");
    location.replace((lang === "es" ? "./es/" : "../") + location.search + location.hash);
  }
  // Search engines want whole addresses, which only a page that knows its own can give.
  for (const link of document.querySelectorAll("link[rel=canonical], link[rel=alternate]")) link.setAttribute("href", link.href);
}
