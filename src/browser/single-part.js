// The parts of the app in the one file that holds all of it.

export const held = (name) => document.getElementById(`hito-${name}`).textContent;

/** A module as the page holds it: packed, and written in letters. */
export async function bytes(name) {
  const packed = Uint8Array.from(atob(held(name)), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

export { bytes as part };
