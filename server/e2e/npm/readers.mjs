// Reads a file for other programs with a program of somebody else's, and says what that
// saw, as JSON. node readers.mjs KIND FILE; FILE is what was sent.
import { readFile } from "node:fs/promises";

const readers = {
  // Bibliographies, as citation-js reads them.
  async "csl.json"(text) {
    const { Cite } = await import("@citation-js/core");
    return new Cite(JSON.parse(text)).get({ format: "real", type: "json", style: "csl" });
  },
  async bib(text) {
    const { Cite } = await import("@citation-js/core");
    await import("@citation-js/plugin-bibtex");
    return new Cite(text, { forceType: "@bibtex/text" }).get({ format: "real", type: "json", style: "csl" });
  },
  async ris(text) {
    const { Cite } = await import("@citation-js/core");
    await import("@citation-js/plugin-ris");
    return new Cite(text, { forceType: "@ris/file" }).get({ format: "real", type: "json", style: "csl" });
  },
  // A table: every row as wide as the first, every line ended alike.
  async csv(text) {
    const { parse } = await import("csv-parse/sync");
    return parse(text, { columns: true, record_delimiter: "\r\n", relax_column_count: false, relax_quotes: false });
  },
  // Maps: what a linter minds of a GeoJSON document, the right-hand rule too.
  async geojson(text) {
    const { default: hint } = await import("@mapbox/geojsonhint");
    return hint.hint(text, { precisionWarning: false });
  },
  // And what a GPX or a KML document is as GeoJSON.
  async gpx(text) {
    return (await xml()).gpx(text);
  },
  async kml(text) {
    return (await xml()).kml(text);
  },
  // The JSON-LD of a page, expanded as if schema.org's context were at hand.
  async jsonld(text) {
    const { default: jsonld } = await import("jsonld");
    return jsonld.expand(JSON.parse(text), {
      base: "https://example.org/page",
      documentLoader: async (url) => {
        if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error("it asks for " + url);
        const at = { "@type": "@id" };
        return { documentUrl: url, document: { "@context": { "@vocab": "http://schema.org/", type: "@type", id: "@id", url: at, contentUrl: at, image: at } } };
      },
    });
  },
  // What is wrong with an OpenAPI document.
  async openapi(text, file) {
    const { lint, createConfig } = await import("@redocly/openapi-core");
    const config = await createConfig({ extends: ["spec"] });
    return (await lint({ ref: file, config })).map((p) => ({ message: p.message, at: p.location[0]?.pointer, severity: p.severity }));
  },
};

async function xml() {
  const { DOMParser } = await import("@xmldom/xmldom");
  const { gpx, kml } = await import("@tmcw/togeojson");
  const parse = (text) => new DOMParser({ onError(level, message) { throw new Error(level + ": " + message) } }).parseFromString(text, "text/xml");
  return { gpx: (text) => gpx(parse(text)), kml: (text) => kml(parse(text)) };
}

const [kind, file] = process.argv.slice(2);
console.log(JSON.stringify(await readers[kind](await readFile(file, "utf8"), file)));
