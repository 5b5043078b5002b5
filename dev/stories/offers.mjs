// Before any agreement: what one can do, what one needs, and who may answer.

import { assert, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

const text = (on) => on.page.locator("main").textContent();

story("an association asks for transport on a phone and is shown who offers it, and why", { language: "fr", size: PHONE }, async (on) => {
  await signIn(on, "ngo");
  await on.visit("/offers");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.visit("/offers/say");
  await on.isAccessible();
  await on.fitsItsWidth();
  const { page } = on;
  await page.locator("[name=side][value=asked]").check();
  await page.locator("select[name=sort]").selectOption("transport");
  await page.locator("[name=title]").fill("Pompes à porter au marché");
  await Promise.all([
    page.waitForEvent("load"),
    page.locator("main form[method=post] button.primary").first().click(),
  ]);
  assert.match(new URL(page.url()).pathname, /^\/offers\/[0-9a-f-]+$/, await text(on));
  const said = await text(on);
  assert.ok(said.includes("Deux camions de dix tonnes"), said);
  assert.ok(said.includes("Le même type de chose"), said);
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.picture("offers-fr-phone");
});
