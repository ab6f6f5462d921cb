// The page in a frame of someone else's page (`?embed`): tells how high it is, and offers to
// leave the frame.
const WORDS = {
  en: { name: "This timeline", tab: "Open in a new tab", screen: "Full screen" },
  es: { name: "Esta línea de tiempo", tab: "Abrir en otra pestaña", screen: "Pantalla completa" },
};
const root = document.documentElement;
const tools = document.createElement("nav");
tools.className = "frame-tools";
const link = document.createElement("a");
link.target = "_blank";
link.rel = "noopener";
tools.append(link);
let button;
if (document.fullscreenEnabled) {
  button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(() => {}));
  tools.append(button);
}
document.body.append(tools);

/** The same on a page of its own. */
const follow = () => {
  const address = new URL(location);
  address.searchParams.delete("embed");
  link.href = address;
};
for (const asked of ["pointerdown", "focus", "click"]) link.addEventListener(asked, follow);
const speak = () => {
  const words = WORDS[root.lang.slice(0, 2)] ?? WORDS.en;
  tools.ariaLabel = words.name;
  link.textContent = words.tab;
  if (button) button.textContent = words.screen;
};
speak();
follow();
new MutationObserver(speak).observe(root, { attributeFilter: ["lang"] });

// Everyone may know a height, and who the page around is nobody here knows.
let told;
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height !== told && !document.fullscreenElement) parent.postMessage({ type: "hito:height", height: (told = height) }, "*");
};
new ResizeObserver(tell).observe(document.body);
