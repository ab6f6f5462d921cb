// Made-up events, the same for everybody: a fixed seed, a century, five categories.

const WORDS = ["act", "amendment", "bill", "code", "court", "decree", "federal", "labour", "law", "national", "order", "people", "protocol", "reform", "report", "rights", "state", "treaty", "victims", "work"];

/** So many events as a timeline file, in parts; each part is text. */
export function* parts(count) {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  yield '{"version": 1, "title": "Generated", "events": [';
  let part = "";
  for (let at = 0; at < count; at += 1) {
    const date = new Date(Date.UTC(1920 + Math.floor(random() * 100), Math.floor(random() * 12), 1 + Math.floor(random() * 28))).toISOString().slice(0, 10);
    const event = { id: `e${at}`, date, title: `${word()} ${word()} ${word()} ${at}`, category: `c${at % 5}`, importance: 1 + Math.floor(random() * 5) };
    part += `${at ? "," : ""}\n${JSON.stringify(event)}`;
    if (part.length > 1 << 20) { yield part; part = ""; }
  }
  yield `${part}\n]}\n`;
}

const made = new Map();
/** The file of so many events, as bytes. */
export function file(count) {
  if (!made.has(count)) made.set(count, Buffer.concat([...parts(count)].map((part) => Buffer.from(part))));
  return made.get(count);
}
