// The same for every peer: where the events come from, and when they are drawn.
"use strict";

/** The events of the file that the address names. */
async function events() {
  const src = new URLSearchParams(location.search).get("src");
  return (await (await fetch(src)).json()).events;
}

/** Marks the first frame after the library says that it has drawn, as the release does. */
function drawn() {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.mark("drawn");
    channel.port2.postMessage(null);
  });
}
