// Brings a workbook as a coordination officer does, up to the preview, while somebody else goes on
// working. Prints figures as JSON.

import { openAsBlob } from "node:fs";
import { basename } from "node:path";

import { bring, meanwhile, seconds, signedIn } from "./lib.mjs";

const officer = await signedIn("coordination");
const other = await signedIn("ngo");
const file = await openAsBlob(process.env.BENCH_FILE);

const stop = meanwhile(other);
const [judged, path] = await seconds(() => bring(officer, file, basename(process.env.BENCH_FILE)));
const [acts, slowest] = await stop();
const [page] = await seconds(async () => (await officer(path)).text());
const figures = [
  ["from upload to preview, s", judged],
  [`slowest of ${acts} other acts meanwhile, s`, slowest],
  ["the preview's page, s", page],
];
console.log(JSON.stringify(figures));
