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
  { what: "from upload to preview", seconds: judged },
  { what: `  slowest of ${acts} other acts meanwhile`, seconds: slowest },
  { what: "  the preview's page", seconds: page },
];
console.log(JSON.stringify(figures));
