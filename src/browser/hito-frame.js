// For pages that show a timeline in a frame: gives each such frame the height that it asks for.
//
//   <script type="module" src="https://example.org/hito/hito-frame.js"></script>
//   <iframe src="https://example.org/hito/?embed" title="…"></iframe>
const MOST = 100_000;
addEventListener("message", ({ data, source, origin }) => {
  if (data?.type !== "hito:height" || !Number.isFinite(data.height)) return;
  if (data.height < 1 || data.height > MOST) return;
  for (const frame of document.querySelectorAll("iframe")) {
    // Only the page that the frame was given may ask, not one that has taken its place; one
    // that its sandbox lets have no origin says "null".
    if (frame.contentWindow !== source) continue;
    const own = new URL(frame.src, document.baseURI);
    const sealed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (own.searchParams.has("embed") && origin === (sealed ? "null" : own.origin)) frame.style.height = `${Math.ceil(data.height)}px`;
  }
});
