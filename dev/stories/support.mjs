// Support to a force: nothing is given without a decision; one person proposes and assesses, another
// decides with a condition; it is met, and what was given is noted. A lapse is shown.

import { day, follow, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

const UNDECIDED = "لم يكن قد صدر قرار";

/** The same pages, read in Arabic. */
async function inArabic(on) {
  await on.page.locator("details.language summary").first().click();
  await Promise.all([
    on.page.waitForEvent("load"),
    on.page.locator("button[name=language][value=ar]").first().click(),
  ]);
  assert.equal(await on.page.locator("html").getAttribute("dir"), "rtl");
}

async function propose(on, reference) {
  await on.visit("/support");
  await on.isAccessible();
  await on.fitsItsWidth();
  await follow(on, "a[href='/support/propose']");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.page.locator("[name=reference]").fill(reference);
  await on.page.locator("select[name=kind]").selectOption("logistics");
  await on.page.locator("[name=text]").fill("وقود لدوريات شهرين");
  await on.page.locator("[name=recipient]").fill("سرية النهر");
  return send(on.page);
}

async function assess(on, path) {
  await on.visit(path);
  await follow(on, "a[href$='/assess']");
  await on.page.locator("[name=risk][value=low]").check();
  await on.page.locator("[name=text]").fill("لا ادعاءات منذ تغيير القيادة.");
  await on.page.locator("[name=measures]").fill("تحقق من الأسماء واحدًا واحدًا.");
  await send(on.page);
}

async function decide(on, path) {
  await on.visit(path);
  await follow(on, "a[href$='/decide']");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.page.locator("[name=verdict][value=conditional]").check();
  await on.page.locator("[name=reason]").fill("كما جاء في التقييم.");
  await on.page.locator("[name=review]").fill(day(90));
  await on.page.locator("[name=conditions]").fill(`${day(20)} | التحقق من أسماء السائقين`);
  await send(on.page);
}

async function meet(on, path) {
  await on.visit(path);
  await follow(on, "a[href$='/meet']");
  await on.page.locator("[name=condition]").first().check();
  await on.page.locator("[name=said]").fill("اطّلع قسم حقوق الإنسان على القائمة.");
  await send(on.page);
}

async function give(on, path) {
  await on.visit(path);
  await follow(on, "a[href$='/give']");
  await on.page.locator("[name=how][value=delivery]").check();
  await on.page.locator("[name=on]").fill(day(0));
  await on.page.locator("[name=said]").fill("عشرون برميلًا، مقابل إيصال.");
  await send(on.page);
}

story("support to a force is refused, decided by two with a condition, and given, in Arabic on a phone", { language: "ar", size: PHONE }, async (proposer) => {
  const officer = await proposer.somebodyElse();
  await signIn(proposer, "mission");
  await signIn(officer, "mission-officer");
  for (const one of [proposer, officer]) await inArabic(one);
  const path = await propose(proposer, `R-${Date.now()}`);
  await proposer.visit(`${path}/give`);
  assert.ok((await read(proposer)).includes(UNDECIDED), "K15: nothing is given");
  await proposer.isAccessible();
  await proposer.visit(path);
  assert.ok((await read(proposer)).includes(UNDECIDED), "K15: said before one tries");
  await proposer.fitsItsWidth();
  await proposer.picture("support-undecided-ar-phone");

  await assess(proposer, path);
  assert.equal(await proposer.page.locator("a[href$='/decide']").count(), 0, "it takes another");
  await decide(officer, path);
  await officer.isAccessible();
  await officer.fitsItsWidth();
  await officer.picture("support-condition-ar-phone");

  await meet(proposer, path);
  await give(proposer, path);
  const said = await read(proposer);
  assert.ok(said.includes("مقابل إيصال") && said.includes("اطّلع قسم"), said);
  assert.ok(!said.includes(UNDECIDED), said);
  await proposer.isAccessible();
  await proposer.fitsItsWidth();
  await proposer.picture("support-given-ar-phone");

  await proposer.visit("/support");
  await follow(proposer, "table a:has-text('DV-03')");
  assert.ok((await read(proposer)).includes("انتهى سريانه"), await read(proposer));
  assert.equal(await proposer.page.locator("main a[href$='/give']").count(), 0, "it lapsed by itself");
  await proposer.isAccessible();
  await proposer.fitsItsWidth();
  await proposer.picture("support-lapsed-ar-phone");
});
