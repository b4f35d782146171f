// Reads a page as those do that make a card of a link: unfurl.js and open-graph-scraper.
// node unfurl.mjs ADDRESS: what each saw, as JSON.
import { unfurl } from "unfurl.js";
import ogs from "open-graph-scraper";

const [address] = process.argv.slice(2);
const [seen, { result }] = await Promise.all([unfurl(address), ogs({ url: address })]);
console.log(JSON.stringify({ unfurl: seen, ogs: { ...result, html: undefined } }));
