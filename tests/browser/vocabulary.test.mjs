// The linked data against the vocabulary's own definition: the types of schema.org as the
// package schema-dts has them. Every type, every property of it, and every value's type.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { test } from "node:test";

const root = new URL("../..", import.meta.url).pathname;
const require = createRequire(import.meta.url);
const dts = readFileSync(join(dirname(require.resolve("schema-dts")), "schema.d.ts"), "utf8");

/** Each type with its own properties and what it extends. */
const bases = new Map();
for (const [, name, parents, body] of dts.matchAll(/^(?:export )?interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)^\}/gm)) {
  const properties = new Map([...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;$/gm)].map(([, property, types]) => [property, types]));
  bases.set(name, { parents: [...parents.matchAll(/(\w+)Base/g)].map((match) => match[1]), properties });
}
// A type without properties of its own has only a leaf.
for (const [, name, parents] of dts.matchAll(/^(?:export )?interface (\w+)Leaf extends ([^{]+) \{/gm)) {
  if (!bases.has(name)) bases.set(name, { parents: [...parents.matchAll(/(\w+)Base/g)].map((match) => match[1]), properties: new Map() });
}
/** Each type with the members that it is the union of. */
const unions = new Map([...dts.matchAll(/^export type (\w+) = (.*);$/gm)].map(([, name, union]) => [name, union]));

function ancestors(type) {
  const base = bases.get(type);
  return base ? [type, ...base.parents.flatMap(ancestors)] : [type];
}
const own = (type) => new RegExp(`"@type": "${type}";`).test(dts);
const expected = (type, property) => ancestors(type).map((name) => bases.get(name)?.properties.get(property)).find(Boolean);

/** Whether a value can stand where types of a union are expected. */
function fits(value, union) {
  const names = union.split("|").map((name) => name.trim());
  if (typeof value === "string") {
    const words = names.flatMap((name) => [...(unions.get(name) ?? "").matchAll(/"(https:[^"]+)"/g)].map((match) => match[1]));
    return words.includes(value) || names.some((name) => ["Text", "URL"].includes(name)) || (names.some((name) => name.startsWith("Date")) && /^\d{4}(-\d{2}){0,2}$/.test(value));
  }
  if ("@value" in value) return names.includes("Text");
  if (!("@type" in value)) return names.includes("IdReference");
  return ancestors(value["@type"]).some((name) => names.includes(name));
}

function check(node, seen) {
  const type = node["@type"];
  assert.ok(own(type), `schema.org has no type ${type}`);
  for (const [name, value] of Object.entries(node)) {
    if (name.startsWith("@")) continue;
    seen.add(name);
    const values = Array.isArray(value) ? value : [value];
    // Terms of ELI have no package; their names are checked by the engine's table.
    if (!name.startsWith("eli:")) {
      const union = expected(type, name);
      assert.ok(union, `${type} has no property ${name}`);
      for (const one of values) assert.ok(fits(one, union), `${type}.${name}: ${JSON.stringify(one)} is none of ${union}`);
    }
    for (const one of values) if (one["@type"]) check(one, seen);
  }
}

test("the linked data is that of schema.org", () => {
  assert.ok(bases.get("Legislation").properties.has("legislationRepeals"), "the definition was read");
  const file = "data/mexico-anti-trafficking.json";
  const written = execFileSync("cargo", ["run", "--quiet", "--no-default-features", "--features", "cli", "--bin", "hito", "--", "export", file, "--to", "jsonld", "--base", "https://example.org/"], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const data = JSON.parse(readFileSync(join(root, file)));
  const { "@context": context, "@graph": graph } = JSON.parse(written);
  assert.deepEqual(context, ["https://schema.org", { eli: "http://data.europa.eu/eli/ontology#" }]);
  assert.equal(graph.length, 1 + data.instruments.length + data.events.length);
  const seen = new Set();
  for (const node of graph) check(node, seen);
  for (const name of ["legislationIdentifier", "legislationType", "legislationJurisdiction", "legislationDate", "legislationDateVersion", "datePublished", "legislationLegalForce", "legislationRepeals", "legislationAmends", "eli:cites", "startDate", "about"]) assert.ok(seen.has(name), name);
  const ids = new Set(graph.map((node) => node["@id"]));
  assert.equal(ids.size, graph.length);
  for (const [, id] of written.matchAll(/"@id": "(https:[^"]+)"/g)) assert.ok(ids.has(id), id);
});

test("a wrong property, type or value would be found", () => {
  const wrong = [{ "@type": "Law" }, { "@type": "Event", legislationDate: "2003" }, { "@type": "Legislation", legislationLegalForce: "https://schema.org/Maybe" }, { "@type": "Legislation", legislationRepeals: "law" }, { "@type": "Legislation", legislationDate: "2007-11-27?" }, { "@type": "Event", about: 3 }];
  for (const node of wrong) assert.throws(() => check(node, new Set()), JSON.stringify(node));
});
