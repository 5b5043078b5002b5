// Whom do I call about health, there, in my language? Asked in French on a phone, and answered.

import { assert, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

const text = (on) => on.page.locator("main").textContent();

story("a field worker asks in French whom to call about health, and the answer is one tap away", { language: "fr", size: PHONE }, async (on) => {
  await signIn(on, "ngo");
  await on.visit("/focal-points");
  await on.isAccessible();
  await on.fitsItsWidth();
  const { page } = on;
  await page.locator("select[name=topic]").selectOption("HEA");
  await page.locator("select[name=language]").selectOption("ff");
  await page.locator("main form[method=get] button").first().click();
  await page.waitForURL((url) => url.searchParams.get("topic") === "HEA");
  const said = await text(on);
  assert.ok(said.includes("Qui appeler"), said);
  assert.ok(said.includes("Langue parlée"), said);
  assert.ok((await page.locator("main a[href^='tel:+']").count()) > 0, "nobody can be called");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.picture("directory-fr-phone");

  const file = await page.locator("main a[href*='cards.vcf']").first().getAttribute("href");
  const answer = await on.context.request.get(file);
  assert.ok(answer.headers()["content-type"].startsWith("text/vcard"));
  assert.ok((await answer.text()).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"));

  await page.locator("main section.card.leads a").first().click();
  await page.waitForURL(/focal-points\/[0-9a-f-]+$/);
  await on.isAccessible();
  await on.fitsItsWidth();
});

story("an organisation names a focal point on a phone in Arabic, and the mission finds it", { language: "ar", size: PHONE }, async (on) => {
  const mission = await on.somebodyElse();
  await signIn(on, "local");
  await on.visit("/focal-points/name");
  await on.isAccessible();
  await on.fitsItsWidth();
  const { page } = on;
  await page.locator("[name=name]").fill("أمينة الطاهر");
  await page.locator("[name=mobile]").fill("+222 45 00 00 00");
  await page.locator("[name=topics][value=emergency]").check();
  await page.locator("[name=languages][value=ar]").check();
  await Promise.all([
    page.waitForEvent("load"),
    page.locator("main form[method=post] button.primary").first().click(),
  ]);
  assert.match(new URL(page.url()).pathname, /^\/focal-points\/[0-9a-f-]+$/, await text(on));
  await on.fitsItsWidth();

  await signIn(mission, "mission");
  await mission.visit("/focal-points?topic=emergency&language=ar");
  const said = await text(mission);
  assert.ok(said.includes("أمينة الطاهر"), said);
  await mission.visit("/focal-points/sheet?topic=emergency");
  await mission.isAccessible();
  await mission.visit("/offices");
  await mission.isAccessible();
});
