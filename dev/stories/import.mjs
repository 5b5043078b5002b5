// The story of the house: a coordination officer brings the 3W that thirty organisations filled in,
// in French, with a merged heading, the same row twice and a wrong P-code; two minutes later there
// is a clean register. An organisation beside them sees what it may see. Played in French and Arabic.

import { assert, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

/** As Excel in France saves it: semicolons, Windows-1252, a title, two rows of headings. */
function spreadsheet() {
  const lines = [
    "Matrice 3W – présence opérationnelle;;;;;;;;",
    ";;;;;;;;",
    "Organisation;;Secteur;Activité;Localisation;;Statut;Bénéficiaires atteints;Nom du bénéficiaire",
    "Nom;Type;;;Admin 2;P-code Admin 2;;;",
    "Association Eau Claire;ONG nationale;Santé;Dispensaire flottant;;UX0101;En cours;1 200;Awa X",
    "Réseau Santé Communautaire;ONG nationale;Santé;Relais communautaires;;UX0102;En cours;350;Ali Y",
    "Réseau Santé Communautaire;ONG nationale;Santé;Relais communautaires;;UX0102;En cours;350;Ali Y",
    "Harvest Bridge;ONG internationale;Sécurité alimentaire;Jardins scolaires;;XUX0103;En cours;90;Bo Z",
    "Toits Solidaires;ONG internationale;Abris;Abris du plateau;;UX9999;En cours;40;Cy W",
    ";;Santé;Sans organisation;;UX0101;En cours;10;Di V",
  ];
  return Buffer.from(lines.join("\r\n"), "latin1");
}

async function bring(on) {
  await on.visit("/imports/bring");
  await on.isAccessible();
  await on.page.locator("input[type=file]").setInputFiles({
    name: "3W mars.csv",
    mimeType: "text/csv",
    buffer: spreadsheet(),
  });
  await on.page.locator("main form button").last().click();
  await on.page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}

story("a coordination officer brings the thirty organisations' spreadsheet", { language: "fr" }, async (on) => {
  const { page } = on;
  await signIn(on, "coordination");
  await bring(on);
  const said = await page.locator("main").innerText();
  assert.match(said, /Nom du bénéficiaire/, "the personal column is named as set aside (R8.4)");
  await on.isAccessible();
  await on.picture("import-preview");
  await on.page.setViewportSize(PHONE);
  await on.fitsItsWidth();
  await on.picture("import-preview-phone");
  const content = await page.content();
  for (const person of ["Awa X", "Ali Y", "Bo Z", "Cy W", "Di V"]) {
    assert.ok(!content.includes(person), `${person} is shown`);
  }
  const verdicts = await page.request.get(`${page.url().split("?")[0]}/verdicts.xlsx`);
  assert.equal(verdicts.status(), 200);
  await page.locator("a[href$='/commit']").first().click();
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await on.visit("/activities?words=dispensaire+flottant");
  assert.match(await page.locator("main").innerText(), /Dispensaire flottant/);

  // The same file again changes nothing.
  await bring(on);
  await on.picture("import-again");
  const again = page.locator("a[href$='/commit']");
  if (await again.count()) {
    await again.first().click();
    await page.locator("main form button").last().click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  }
  await on.visit("/activities?words=dispensaire+flottant");
  assert.equal(await page.locator("tbody tr").count(), 1);
  for (const path of ["/map", "/overlaps", "/imports"]) {
    assert.equal(await on.visit(path), 200, path);
    await on.isAccessible();
    await on.fitsItsWidth();
  }
  await on.visit("/map");
  await on.picture("map");
});

story("an organisation beside them sees its own row, in Arabic, and takes its file away", { language: "ar" }, async (on) => {
  const { page } = on;
  await signIn(on, "ngo");
  // The account speaks French; the browser's owner chose Arabic.
  await on.visit("/activities");
  await page.locator("details.language summary").click();
  await page.locator("button[name=language][value=ar]").click();
  await page.waitForLoadState();
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  await on.visit("/activities?words=dispensaire");
  assert.match(await page.locator("main").innerText(), /Dispensaire flottant/);
  await page.locator("tbody a").first().click();
  await on.isAccessible();
  await on.picture("activity-arabic");
  for (const path of ["/map", "/overlaps"]) {
    await on.visit(path);
    await on.isAccessible();
  }
  await on.visit("/map");
  await on.picture("map-arabic");
  for (const ending of ["csv", "xlsx", "geojson", "json"]) {
    const file = await page.request.get(`/activities/download.${ending}?owner=ours`);
    assert.equal(file.status(), 200, ending);
    assert.ok((await file.body()).length > 100, ending);
  }
});
