// Gaps: a coordination officer prepares a meeting about an area, from the overview to the sheet on
// paper; others see what is shared with them.

import { assert, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

story("a coordination officer reads gaps and prints an area sheet", { language: "fr" }, async (on) => {
  const { page } = on;
  await signIn(on, "coordination");
  assert.equal(await on.visit("/gaps"), 200);
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.picture("gaps");
  await page.locator(".grid thead a", { hasText: "Eau, hygiène" }).click();
  await page.locator(".gauge .part").first().waitFor();
  assert.match(await page.locator("main").innerText(), /Les mêmes personnes peuvent figurer/);
  await on.isAccessible();
  await on.picture("gaps-of-a-sector");
  await page.locator("tbody th a").first().click();
  await page.locator("tbody th a").first().click();
  await page.waitForURL(/\/places\/[0-9a-f-]{36}\/sheet$/);
  await on.isAccessible();
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  assert.ok(await page.getByRole("heading", { name: "Notes de la réunion" }).isVisible());
  assert.equal(await page.locator(".rail").isVisible(), false, "the record, not the product round it");
  await on.picture("area-sheet-print");
});

story("gaps are read on a phone in Arabic, without scripts", { language: "ar", size: PHONE, scripts: false }, async (on) => {
  await signIn(on, "local");
  for (const path of ["/gaps", "/gaps?sector=WSH", "/needs", "/presence", "/presence?by=both"]) {
    assert.equal(await on.visit(path), 200, path);
    assert.equal(await on.page.locator("html").getAttribute("dir"), "rtl");
    await on.fitsItsWidth();
  }
  await on.picture("matrix-arabic-phone");
});

story("an organisation is shown on one page, in the dark", { dark: true }, async (on) => {
  await signIn(on, "donor");
  await on.visit("/presence");
  await on.isAccessible();
  await on.page.locator(".grid tbody th a").first().click();
  await on.page.waitForURL(/\/profile$/);
  await on.isAccessible();
  await on.picture("profile-dark");
});

story("an organisation reports people in need", async (on) => {
  const { page } = on;
  await signIn(on, "ngo");
  await on.visit("/needs/report");
  await on.isAccessible();
  await page.locator("[name=place]").fill("UX0101");
  await page.locator("[name=sector]").selectOption("WSH");
  await page.locator("[name=source]").fill("Rapid assessment");
  await page.locator("[name=as_of]").fill("2026-01-31");
  await page.locator("[name=in_need]").fill("4 200");
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/needs\/[0-9a-f-]{36}$/);
  assert.match(await page.locator("main").innerText(), /4.200/);
  await on.isAccessible();
});
