// A year of one partner: what its cash asks for, that somebody looked, and the partner’s word. The
// coverage goes from void to partial to complete.

import { day, follow, partyOf, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

const PARTNER = "Justice pour tous";

/** Notes the cash of this year; answers the year's page. */
async function record(on, cash, liquidations) {
  await on.visit(await partyOf(on, PARTNER));
  await follow(on, "a[href$='/assurance']");
  await follow(on, "a[href$='/record-cash']");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.page.locator("[name=year]").fill(day(0).slice(0, 4));
  await on.page.locator("[name=cash]").fill(cash);
  await on.page.locator("[name=liquidations]").fill(liquidations);
  return send(on.page);
}

/** Plans something for today; answers its page. */
async function plan(on, year, kind, title) {
  await on.visit(year);
  await follow(on, "a[href$='/plan']");
  await on.page.locator(`[name=kind][value=${kind}]`).check();
  await on.page.locator("[name=title]").fill(title);
  await on.page.locator("[name=planned_on]").fill(day(0));
  return send(on.page);
}

async function hold(on, engagement, findings) {
  await on.visit(engagement);
  await follow(on, "a[href$='/hold']");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.page.locator("[name=held_on]").fill(day(0));
  await on.page.locator("[name=report]").fill("Le bureau reçoit chaque jour de marché ; les pièces sont rangées.");
  await on.page.locator("[name=high]").fill(findings);
  return send(on.page);
}

/** What both read of the coverage, each in their language. */
async function isCovered(mission, partner, year, [english, french]) {
  for (const [on, word] of [[mission, english], [partner, french]]) {
    await on.visit(year);
    const said = await read(on);
    assert.ok(said.includes(word), `${word}: ${said}`);
    await on.isAccessible();
    await on.fitsItsWidth();
  }
}

story("a partner reads in French on a phone what its year asks for, and has the word on what was found", { language: "fr", size: PHONE }, async (partner) => {
  const mission = await partner.somebodyElse();
  await signIn(mission, "mission");
  await signIn(partner, "justice");
  const year = await record(mission, "90000", "60000");
  await isCovered(mission, partner, year, ["Nothing done", "Rien n’a été fait"]);
  await partner.picture("assurance-void-fr-phone");

  const visit = await plan(mission, year, "visit", "Consultations du jour de marché");
  const check = await plan(mission, year, "spot_check", "Pièces du premier semestre");
  await hold(mission, visit, "no_competition | Un seul devis pour le mobilier.");
  await isCovered(mission, partner, year, ["Done in part", "Fait en partie"]);

  await partner.visit(visit);
  await partner.isAccessible();
  await partner.fitsItsWidth();
  await follow(partner, "a[href$='/comment']");
  await partner.page.locator("[name=comments]").fill("Le vendeur était le seul de la région.");
  await send(partner.page);
  await mission.visit(visit);
  assert.ok((await read(mission)).includes("le seul de la région"), "the partner has the word");
  await follow(mission, "a[href$='/conclude']");
  await mission.page.locator("[name=conclusion]").fill("Trois devis à partir de maintenant.");
  await send(mission.page);
  await partner.visit(visit);
  await partner.picture("assurance-visit-fr-phone");

  await hold(mission, check, "");
  await isCovered(mission, partner, year, ["Complete", "Complète"]);
  await partner.picture("assurance-complete-fr-phone");

  await follow(mission, "a[href$='/correct-cash']");
  await mission.isAccessible();
  assert.equal(await mission.page.locator("[name=cash]").inputValue(), "90000");
  await mission.page.locator("[name=cash]").fill("600000");
  await send(mission.page);
  await isCovered(mission, partner, year, ["Done in part", "Fait en partie"]);
});
