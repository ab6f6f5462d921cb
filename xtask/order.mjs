// Puts functions that look alike next to each other: what packs a module finds near repetitions
// cheaper than far ones. The order means nothing to the module.

/** How many bytes are compared at once. */
const SHINGLE = 4;
/** What more functions than this have in common tells nothing. */
const COMMON = 400;

/** A module that has no names, with such for its functions that stand in the order in which they should: what
 * wasm-opt puts in order by `--reorder-functions-by-name`. */
export function named(module) {
  const { imported, bodies, sections } = parsed(module);
  const places = new Array(bodies.length);
  order(bodies).forEach((at, place) => { places[at] = place; });
  const names = places.flatMap((place, at) => [...leb(imported + at), ...text(String(place).padStart(6, "0"))]);
  const functions = [...leb(bodies.length), ...names];
  const body = [...text("name"), 1, ...leb(functions.length), ...functions];
  return Buffer.concat([module.subarray(0, 8), ...sections, Buffer.from([0, ...leb(body.length), ...body])]);
}

/** How many functions a module imports, the bodies of its own, and its sections. */
function parsed(module) {
  const [sections, bodies] = [[], []];
  let imported = 0, at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = module[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const skip = () => {
    const size = number();
    at += size;
  };
  const limits = () => { if (module[at++] & 1) number(); number(); };
  while (at < module.length) {
    const begin = at, kind = module[at++], size = number(), end = at + size;
    if (kind === 2) {
      for (let left = number(); left > 0; left -= 1) {
        skip(), skip();
        const what = module[at++];
        if (what === 0) imported += 1, number();
        else if (what === 1) at += 1, limits();
        else if (what === 2) limits();
        else if (what === 3) at += 2;
        else throw new Error(`An import of the kind ${what} is not known.`);
      }
    } else if (kind === 10) {
      for (let left = number(); left > 0; left -= 1) {
        const size = number();
        bodies.push(module.subarray(at, at + size));
        at += size;
      }
    }
    sections.push(module.subarray(begin, end));
    at = end;
  }
  return { imported, bodies, sections };
}

/** The functions, each before the one that has most in common with it of those that are left. */
function order(bodies) {
  const shingles = bodies.map((body) => {
    const found = new Set();
    for (let at = 0; at + SHINGLE <= body.length; at += 1) found.add(body.readUInt32LE(at));
    return found;
  });
  const holders = new Map();
  shingles.forEach((found, at) => found.forEach((shingle) => {
    const held = holders.get(shingle);
    held ? held.push(at) : holders.set(shingle, [at]);
  }));
  const left = new Set(bodies.keys()), placed = [];
  for (let last; left.size; ) {
    const shared = new Map();
    for (const shingle of shingles[last] ?? []) {
      const held = holders.get(shingle);
      if (held.length >= COMMON) continue;
      for (const at of held) if (left.has(at)) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let most = 0, [next] = left;
    for (const [at, count] of shared) {
      // A long function has something in common with all.
      const share = count / Math.sqrt(shingles[at].size + 20);
      if (share > most) [most, next] = [share, at];
    }
    left.delete(next), placed.push(next), (last = next);
  }
  return placed;
}

function leb(number) {
  const bytes = [];
  for (; number >= 128; number = Math.floor(number / 128)) bytes.push((number % 128) | 128);
  return [...bytes, number];
}

const text = (word) => [...leb(word.length), ...Buffer.from(word)];
