// What the parties of an agreement tell of it in public: exactly that, in the reader's language, and
// never that it is in force when it is not.

import { day, follow, isRefused, read, send } from "./lib/acts.mjs";
import { answerForTheText, arrange, draft, writeWhatIsMissing } from "./lib/agreements.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

const COMMUNE = "Mairie de la capitale";
const TEXTS = {
  fr: "Nous ouvrons le marché plus tôt, pour que les femmes rentrent avant la nuit.",
  ar: "نفتح السوق أبكر، لتعود النساء قبل حلول الليل.",
};

/** Signed by the mission and a commune; answers where it is. */
async function signed(mission, commune, title) {
  const path = await draft(mission, "memorandum", title, [COMMUNE]);
  await writeWhatIsMissing(mission, path, "The gate opens at five; the guards are four.");
  await arrange(mission, path, { first_day: day(14), last_day: day(380) });
  for (const verb of ["accept", "sign"]) {
    for (const side of [mission, commune]) await answerForTheText(side, path, verb);
  }
  return path;
}

/** Reads again until it is told: the product's own work comes a moment later. */
async function isTold(on, path, what) {
  for (let left = 40; left > 0; left -= 1) {
    await on.visit(path);
    if ((await read(on)).includes(what)) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  assert.fail(`“${what}” was never told: ${await read(on)}`);
}

story("two parties agree on what everybody may read of their agreement, and no more is told", { language: "fr" }, async (mission) => {
  const [commune, reader] = [await mission.somebodyElse(), await mission.somebodyElse()];
  await signIn(mission, "mission-officer");
  await signIn(commune, "commune");
  const title = `The market gate ${Date.now()}`;
  const agreement = await signed(mission, commune, title);

  await mission.visit(agreement);
  await follow(mission, `a[href='${agreement}/publish']`);
  const { page } = mission;
  await page.locator("[name=text_fr]").fill(`${TEXTS.fr} Appelez le 96 12 34 56.`);
  await page.locator("[name=text_ar]").fill(TEXTS.ar);
  for (const fact of ["period", "instrument"]) {
    await page.locator(`[name=facts][value=${fact}]`).uncheck();
  }
  await mission.isAccessible();
  await mission.fitsItsWidth();
  await mission.picture("publication-proposed");
  assert.match(await isRefused(page), /numéro de téléphone|telephone number/, "nobody's number is published");
  await page.locator("[name=text_fr]").fill(TEXTS.fr);
  const publication = await send(page);
  const published = publication.replace("/publications/", "/published/");

  for (const side of [mission, commune]) {
    assert.equal(await reader.visit(published), 404, "not before all have agreed");
    await side.visit(`${publication}/consent`);
    await side.isAccessible();
    await send(side.page);
  }
  await mission.visit(publication);
  await mission.isAccessible();
  await mission.fitsItsWidth();
  await mission.picture("publication-agreed");

  await reader.page.setViewportSize(PHONE);
  assert.equal(await reader.visit(published), 200, "without signing in");
  await reader.isAccessible();
  await reader.fitsItsWidth();
  await reader.picture("publication-fr-phone");
  const said = await read(reader);
  for (const told of [TEXTS.fr, title, COMMUNE]) assert.ok(said.includes(told), `${told}: ${said}`);
  const hidden = [TEXTS.ar, "The gate opens at five", "Renata", "Adèle", "Période", "Type d’accord", agreement];
  for (const word of hidden) assert.ok(!said.includes(word), `${word}: ${said}`);
  assert.equal(await reader.visit(agreement), 200, "whoever is not signed in is asked to");
  assert.ok(!(await read(reader)).includes(title));

  // One party suspends the agreement: the page says so, and not since when, as no period is told.
  await mission.visit(`${agreement}/suspend`);
  await page.locator("[name=reason]").fill("The gate is blocked");
  await page.locator("[name=document]").fill("Letter 12");
  await send(page);
  await isTold(reader, published, "Cet accord est suspendu");
  assert.ok(!(await read(reader)).includes("depuis le"), await read(reader));
  await reader.isAccessible();
  await reader.fitsItsWidth();
  await reader.picture("publication-suspended-fr-phone");

  await commune.visit(`${publication}/withdraw`);
  await commune.page.locator("[name=reason]").fill("It endangers the guards");
  await send(commune.page);
  assert.equal(await reader.visit(published), 404, "as if it had never been");
});

story("what is published is read on a phone in Arabic, without an account", { language: "ar", size: PHONE }, async (reader) => {
  await reader.visit("/published");
  await reader.isAccessible();
  await reader.fitsItsWidth();
  await reader.picture("published-ar-phone");
  await follow(reader, "table a[href^='/published/']");
  await reader.isAccessible();
  await reader.fitsItsWidth();
  await reader.picture("publication-ar-phone");
  const said = await read(reader);
  assert.ok(said.includes("بئر وحنفية عمومية"), said);
  assert.ok(!said.includes("A well and a standpipe"), "each reads their own language");
});
