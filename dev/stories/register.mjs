// The register, as the people of the demonstration meet it: in French and Arabic, on a laptop and a
// phone, in the dark and on paper; and what each of them may see.

import { assert, LAPTOP, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

story("a coordination officer looks at the register in French", { language: "fr" }, async (on) => {
  await signIn(on, "coordination");
  assert.equal(await on.visit("/activities"), 200);
  assert.match(await on.page.locator("main").innerText(), /1\s5\d\d activités/);
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.picture("activities");
  await on.visit("/activities?sector=WSH&status=ongoing");
  const chips = on.page.locator(".chips");
  assert.ok((await chips.innerText()).includes("Eau, hygiène et assainissement"));
  await on.page.locator("tbody a").first().click();
  assert.equal(await on.page.getByRole("heading", { level: 1 }).count(), 1);
  await on.isAccessible();
  await on.picture("activity");
});

story("an Arabic-speaking organisation uses a phone", { language: "ar", size: PHONE }, async (on) => {
  await signIn(on, "local");
  for (const path of ["/", "/activities", "/activities/report", "/parties", "/places", "/account"]) {
    assert.equal(await on.visit(path), 200, path);
    assert.equal(await on.page.locator("html").getAttribute("dir"), "rtl");
    await on.fitsItsWidth();
    await on.isAccessible();
  }
  await on.visit("/activities");
  await on.picture("activities-arabic-phone");
});

story("the register can be read in the dark and printed", { dark: true }, async (on) => {
  await signIn(on, "donor");
  await on.visit("/activities");
  await on.isAccessible();
  await on.picture("activities-dark");
  await on.page.emulateMedia({ media: "print", colorScheme: "light" });
  await on.picture("activities-print");
});

story("the mission does not see what was shared among humanitarians only", async (on) => {
  await signIn(on, "mission");
  await on.visit("/activities");
  const seen = Number((await on.page.locator(".pager p").innerText()).replace(/\D/g, ""));
  assert.ok(seen > 0 && seen < 1500, `the mission sees ${seen} of 1500`);
});

story("an organisation reports an activity and is told who else is there", { language: "fr" }, async (on) => {
  const { page } = on;
  await signIn(on, "ngo");
  await on.visit("/activities/report");
  await page.locator("[name=title]").fill("Forages au marché");
  await page.locator("[name=sector]").selectOption("WSH");
  await page.locator("[name=kind]").selectOption("rehabilitation");
  await page.locator("[name=places]").fill("UX0101");
  await page.locator("[name=status]").selectOption("ongoing");
  await page.locator("main form button").last().click();
  const told = page.locator("[name=seen_others]");
  await told.waitFor();
  await on.isAccessible();
  await on.picture("told-who-else-is-there");
  await told.check();
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/activities\/[0-9a-f-]{36}$/);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Forages au marché");
});

story("the secretariat signs in with a second factor and keeps the registry", async (on) => {
  await signIn(on, "secretariat");
  for (const path of ["/parties/register", "/parties/duplicates", "/journal", "/journal/instance"]) {
    assert.equal(await on.visit(path), 200, path);
    await on.isAccessible();
    await on.page.setViewportSize(PHONE);
    await on.fitsItsWidth();
    await on.page.setViewportSize(LAPTOP);
  }
});
