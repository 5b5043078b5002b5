// A mission’s officer may not sign for three reasons at once: is told all of them, is led to each
// by the pages’ own links, puts each right, and signs.

import { day, follow, isRefused, partyOf, read, send } from "./lib/acts.mjs";
import { answerForTheText, arrange, draft, writeWhatIsMissing } from "./lib/agreements.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, story } from "./lib/story.mjs";

const PARTNER = "Justice pour tous";
const REASONS = ["A red flag stands", "Two people confirmed", "Nobody has verified it yet"];

/** A person's word on the match that is open. */
async function judge(on, finding, reason) {
  await follow(on, "a[href$='/judge']");
  await on.page.locator(`[name=finding][value=${finding}]`).check();
  await on.page.locator("[name=reason]").fill(reason);
  await send(on.page);
}

/** To the match of a name of the partner's, by the page of its standing. */
async function toTheMatch(on, standing) {
  await on.visit(standing);
  await follow(on, "a[href$='/about']");
  await follow(on, "a[href$='/screening']");
  await follow(on, "table a[href^='/matches/']");
}

/** A letter by which the mission pays for legal aid, as far as both accepted it. */
async function accepted(officer, partner) {
  const title = "Legal aid on market days";
  const path = await draft(officer, "letter_of_agreement", title, [PARTNER]);
  await writeWhatIsMissing(officer, path, "Two lawyers answer whoever asks.");
  await arrange(officer, path, {
    first_day: day(30),
    last_day: day(200),
    deliverables: `Advice on ten market days | ${day(150)} | ${PARTNER}`,
    currency: "USD",
    total: "12000",
    lines: "Lawyers | 12000 | UNMIX-AC",
    tranches: `6000 | | Signature\n6000 | ${day(190)} | Report accepted`,
  });
  for (const side of [officer, partner]) await answerForTheText(side, path, "accept");
  return path;
}

async function isToldEachReason(officer, path) {
  await officer.visit(`${path}/sign`);
  await officer.page.locator("input[name=has_read]").check();
  const said = await isRefused(officer.page);
  for (const reason of REASONS) assert.ok(said.includes(reason), `${reason}: ${said}`);
  await officer.isAccessible();
  await officer.fitsItsWidth();
  await officer.picture("refused-for-three-reasons");
}

async function liftsTheFlag(officer, standing) {
  await follow(officer, "table a[href^='/flags/']");
  await follow(officer, "a[href$='/close']");
  await officer.page.locator("[name=reason]").fill("The donors’ audit found one invoice, not two.");
  await send(officer.page);
  await follow(officer, "a[href$='/standing']");
  assert.equal(new URL(officer.page.url()).pathname, standing);
  assert.ok(!(await read(officer)).includes(REASONS[0]), "one reason less");
}

async function verifies(officer, standing) {
  await officer.visit(standing);
  await follow(officer, "a[href$='/verify']");
  assert.ok((await read(officer)).includes("Does it employ people from the places where it works?"));
  const answers = {
    certificate: "yes", mandate: "yes", safeguards: "yes", other_risk: "no", flags: "no", further_1: "yes",
  };
  for (const [question, answer] of Object.entries(answers)) {
    await officer.page.locator(`[name=${question}][value=${answer}]`).check();
    await officer.page.locator(`[name=${question}_why]`).fill("Seen at its seat, papers in hand.");
  }
  await officer.isAccessible();
  await send(officer.page);
}

story("an officer who may not sign for three reasons is led to each, puts it right, and signs", async (officer) => {
  const [second, partner] = [await officer.somebodyElse(), await officer.somebodyElse()];
  await signIn(officer, "mission-officer");
  await signIn(second, "mission-second");
  await signIn(partner, "justice");
  const standing = `${await partyOf(officer, PARTNER)}/standing`;
  for (const one of [officer, second]) {
    await toTheMatch(one, standing);
    await judge(one, "them", "Same name, same town.");
  }
  const path = await accepted(officer, partner);
  await isToldEachReason(officer, path);

  await follow(officer, "a[href$='/standing']");
  assert.equal(new URL(officer.page.url()).pathname, standing);
  await officer.isAccessible();
  await liftsTheFlag(officer, standing);
  for (const one of [officer, second]) {
    await toTheMatch(one, standing);
    await judge(one, "other", "His papers say 1984; the list means a man born in 1958.");
  }
  await verifies(officer, standing);
  await officer.visit(standing);
  const said = await read(officer);
  for (const reason of REASONS) assert.ok(!said.includes(reason), said);

  for (const side of [officer, partner]) await answerForTheText(side, path, "sign");
  await partner.visit(path);
  await partner.isAccessible();
  assert.equal(await partner.page.locator("main a[href$='/sign']").count(), 0, "both have signed");
  await partner.picture("signed-after-three-reasons");
});
