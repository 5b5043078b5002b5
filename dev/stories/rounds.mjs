// From one month's file to the next: what is new, changed, unchanged and missing of each
// organisation is seen before anything is entered, a refused row is mended in the preview, and an
// organisation takes its own rows away prefilled and brings them back.

import { assert, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

const HEAD = "Organisation;Secteur;Activité;P-code Admin 2;Début;Statut;Bénéficiaires atteints";

const LAST_MONTH = [
  "Puits du Plateau;EHA;Forages;UX0101;01/02/2026;En cours;100",
  "Puits du Plateau;EHA;Latrines;UX0102;01/02/2026;En cours;40",
  "Savon Pour Tous;EHA;Savon;UX0101;01/02/2026;En cours;70",
];

const THIS_MONTH = [
  "Puits du Plateau;EHA;Forages;UX0101;01/02/2026;En cours;150",
  "Puits du Plateau;EHA;Citernes;UX0103;01/03/2026;En cours;20",
  "Savon Pour Tous;EHA;Savon;UX0101;01/02/2026;En cours;70",
  "Savon Pour Tous;Hydraulique douce;Lavoirs;UX0102;01/03/2026;En cours;15",
];

const file = (rows) => Buffer.from([HEAD, ...rows].join("\r\n"), "utf8");

/** The last day of the month before this one. */
function lastMonth() {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 10);
}

async function bring(on, name, buffer, asOf = "") {
  const { page } = on;
  await on.visit("/imports/bring");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.locator("input[name=as_of]").fill(asOf);
  assert.equal(await page.locator("select[name=extent]").inputValue(), "month");
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}

async function enter(on) {
  const { page } = on;
  await page.locator("a[href$='/commit']").first().click();
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

/** The cells of an organisation's line: new, changed, unchanged, missing, refused, duplicates. */
async function counts(page, name) {
  const row = page.locator("tr", { hasText: name }).filter({ hasText: "XLSX" });
  const cells = await row.locator("td, th").allInnerTexts();
  return cells.slice(1, 7).map((cell) => Number(cell.match(/\d+/)?.[0]));
}

story("the next month's file shows what is new, changed, unchanged and missing", { language: "fr" }, async (on) => {
  const { page } = on;
  await signIn(on, "coordination");
  await bring(on, "3W octobre.csv", file(LAST_MONTH), lastMonth());
  await enter(on);
  await bring(on, "3W novembre.csv", file(THIS_MONTH));
  assert.deepEqual(await counts(page, "Puits du Plateau"), [1, 1, 0, 1, 0, 0]);
  assert.deepEqual(await counts(page, "Savon Pour Tous"), [0, 0, 1, 0, 1, 0]);
  await on.isAccessible();
  await on.picture("rounds-preview");

  // The refused row is mended where it stands.
  await page.locator("a[href*='mend=']").first().click();
  await page.locator("#mend").waitFor();
  await on.isAccessible();
  await on.picture("rounds-mend");
  await page.setViewportSize(PHONE);
  await on.fitsItsWidth();
  await on.picture("rounds-mend-phone");
  await page.locator("#mend select[name=sector]").selectOption("WSH");
  await page.locator("#mend input[name=remember]").check();
  await page.locator("#mend button").first().click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  assert.deepEqual(await counts(page, "Savon Pour Tous"), [1, 0, 1, 0, 0, 0]);
  await on.fitsItsWidth();
  await on.picture("rounds-preview-phone");

  // What is missing stays, unless somebody says that it is over.
  await page.locator("a[href*='/decide']").first().click();
  assert.match(await page.locator("main").innerText(), /Latrines/);
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.picture("rounds-decide-phone");
  await page.goBack();
  await enter(on);
  await on.visit("/activities?words=latrines+plateau");
  assert.match(await page.locator("main").innerText(), /En cours/);

  for (const path of ["/imports/saved", "/activities/reminders"]) {
    assert.equal(await on.visit(path), 200, path);
    await on.isAccessible();
    await on.fitsItsWidth();
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await on.picture("rounds-reminders");
  await on.visit("/imports/saved");
  assert.match(await page.locator("main").innerText(), /Hydraulique douce/);
  await on.picture("rounds-saved");
  await page.locator("details.language summary").click();
  await page.locator("button[name=language][value=ar]").click();
  await page.waitForLoadState();
  await on.visit("/imports");
  await page.locator("tbody a").first().click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await on.isAccessible();
  await on.picture("rounds-preview-arabic");
});

story("an organisation takes its own rows away prefilled and brings them back", { language: "fr" }, async (on) => {
  const { page } = on;
  await signIn(on, "ngo");
  await on.visit("/activities/reminders");
  await on.isAccessible();
  const answer = await page.request.get("/activities/round.xlsx");
  assert.equal(answer.status(), 200);
  await bring(on, "mes lignes.xlsx", await answer.body());
  const said = await page.locator("main").innerText();
  assert.match(said, /remis ici pour être mis à jour/);
  await on.isAccessible();
  await on.picture("rounds-return");
});
