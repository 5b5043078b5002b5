// Brings 100,000 distinct rows into the register, as a coordination officer does, while somebody
// else goes on working. Prints figures as JSON: seconds for judging and entering, the slowest act
// meanwhile, and how long pages take afterwards.

import { readFile } from "node:fs/promises";

const address = process.env.STORY_ADDRESS;
const rows = Number(process.env.BENCH_ROWS ?? 100_000);
const { people } = JSON.parse(await readFile(process.env.STORY_SIGN_INS, "utf8"));
const seconds = async (work) => {
  const began = performance.now();
  const answer = await work();
  return [(performance.now() - began) / 1000, answer];
};

/** A browser without a window: keeps cookies, follows nothing. */
async function signedIn(role) {
  const person = people.find((known) => known.role === role);
  const body = new URLSearchParams({ email: person.email, password: person.password });
  const answer = await fetch(`${address}/sign-in`, { method: "POST", body, redirect: "manual" });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
  return (path, options = {}) =>
    fetch(address + path, {
      redirect: "manual",
      ...options,
      headers: { cookie: cookies, ...options.headers },
    });
}

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

const until = async (ask, done) => {
  for (;;) {
    // A page whose work goes on asks the browser to come back.
    const answer = await ask();
    const text = await answer.text();
    if (!answer.headers.has("refresh") && done(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const officer = await signedIn("coordination");
const other = await signedIn("ngo");
const form = new FormData();
form.set("file", new Blob([table(rows)], { type: "text/csv" }), "rows.csv");

const [judged, path] = await seconds(async () => {
  const answer = await officer("/imports/bring", { method: "POST", body: form });
  const path = answer.headers.get("location");
  if (!path) throw new Error(`bringing: ${answer.status} ${await answer.text()}`);
  await until(() => officer(path), (text) => text.includes(`${path}/commit`));
  return path;
});

let slowest = 0;
let acts = 0;
let entering = true;
const meanwhile = (async () => {
  while (entering) {
    const body = JSON.stringify({
      title: `Forage ${acts++}`, sector: "WSH", kind: "delivery", status: "ongoing",
      places: "UX01", seen_others: "yes",
    });
    const [took, answer] = await seconds(() =>
      other("/api/activities/report", {
        method: "POST", body, headers: { "content-type": "application/json" },
      }),
    );
    if (!answer.ok) throw new Error(`another act: ${answer.status} ${await answer.text()}`);
    slowest = Math.max(slowest, took);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
})();
const [entered] = await seconds(async () => {
  await officer(`${path}/commit`, { method: "POST", body: new URLSearchParams() });
  await until(() => officer(path), (text) => !text.includes(`${path}/commit`));
});
entering = false;
await meanwhile;

const pages = [];
for (const page of ["/activities", "/activities?sector=HEA&status=ongoing", "/activities?place=UX01"]) {
  const times = [];
  for (let n = 0; n < 15; n++) times.push((await seconds(async () => (await officer(page)).text()))[0]);
  pages.push([page, times.sort((a, b) => a - b)[7]]);
}
const figures = [
  [`${rows} rows read and judged, s`, judged],
  [`${rows} rows entered, s`, entered],
  ["both, s", judged + entered],
  [`slowest of ${acts} other acts meanwhile, s`, slowest],
  ...pages.map(([page, took]) => [`${page} afterwards, s`, took]),
];
console.log(JSON.stringify(figures));
