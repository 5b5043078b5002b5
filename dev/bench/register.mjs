// Brings 100,000 distinct rows into the register, as a coordination officer does, while somebody
// else goes on working. Prints figures as JSON: for judging and entering, the slowest act
// meanwhile, and how long pages take afterwards.

import { bring, idle, meanwhile, seconds, signedIn, until } from "./lib.mjs";

const rows = Number(process.env.BENCH_ROWS ?? 100_000);

/** Distinct rows of forty organisations in fifteen districts, tagged with HXL. */
function table(count) {
  const lines = [
    "ID,Organisation,Type,Secteur,Activité,Statut,Admin 2,Début,Fin,Atteints",
    "#activity+id,#org+reporting,#org+type,#sector,#activity+name,#status,#adm2+code," +
      "#date+start,#date+end,#reached+ind",
  ];
  const sectors = ["Santé", "Nutrition", "Éducation", "Protection", "Sécurité alimentaire"];
  const day = (n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
  for (let n = 0; n < count; n++) {
    const district = `UX0${1 + (n % 3)}0${1 + (n % 4)}`;
    const organisation = `Organisation ${n % 400}`;
    const sector = sectors[n % sectors.length];
    const first = n % 300;
    lines.push(
      [`B${n}`, organisation, "ONG nationale", sector, `Activité ${n}`, "En cours", district,
        day(first), day(first + 30 + (n % 200)), n % 5000].join(","),
    );
  }
  return lines.join("\n");
}

const officer = await signedIn("coordination");
const other = await signedIn("ngo");
const file = new Blob([table(rows)], { type: "text/csv" });
const [judged, path] = await seconds(() => bring(officer, file, "rows.csv"));

const stop = meanwhile(other);
const [entered] = await seconds(async () => {
  await officer(`${path}/commit`, { method: "POST", body: new URLSearchParams() });
  await until(() => officer(path), (text) => !text.includes(`${path}/commit`));
});
const began = performance.now();
const [acts, slowest] = await stop();
const settled = Math.max(0, (await idle()) - began) / 1000;

const pages = [];
for (const page of ["/activities", "/activities?sector=HEA&status=ongoing", "/activities?place=UX01"]) {
  const times = [];
  for (let n = 0; n < 15; n++) times.push((await seconds(async () => (await officer(page)).text()))[0]);
  pages.push([page, times.sort((a, b) => a - b)[7]]);
}
const figures = [
  { what: `${rows} rows read and judged`, seconds: judged },
  { what: `${rows} rows entered`, seconds: entered },
  { what: "  both", seconds: judged + entered, most: 20 },
  { what: "  and their overlaps found", seconds: judged + entered + settled, most: 20 },
  { what: `  slowest of ${acts} other acts meanwhile`, seconds: slowest },
  ...pages.map(([page, took]) => ({ what: `  ${page} afterwards`, seconds: took })),
];
console.log(JSON.stringify(figures));
