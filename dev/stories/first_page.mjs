// The first page: what everyone meets, before signing in, in every language, on a phone.

import { assert, LAPTOP, PHONE, story } from "./lib/story.mjs";

const DIRECTIONS = { en: "ltr", fr: "ltr", ar: "rtl" };

for (const [language, direction] of Object.entries(DIRECTIONS)) {
  story(`the first page is in ${language}, for a phone too`, { language, size: PHONE }, async (on) => {
    assert.equal(await on.visit("/"), 200);
    const root = on.page.locator("html");
    assert.equal(await root.getAttribute("lang"), language);
    assert.equal(await root.getAttribute("dir"), direction);
    assert.equal(await on.page.getByRole("heading", { level: 1 }).count(), 1);
    await on.fitsItsWidth();
    await on.isAccessible();
    await on.page.setViewportSize(LAPTOP);
    await on.fitsItsWidth();
    await on.picture(`first-page-${language}`);
  });
}

story("the first page can be read in the dark", { dark: true }, async (on) => {
  await on.visit("/");
  await on.isAccessible();
});

story("the first page needs no scripts", { scripts: false }, async (on) => {
  assert.equal(await on.visit("/"), 200);
  assert.ok(await on.page.getByRole("main").isVisible());
});

story("what does not exist is said so, with a way on", async (on) => {
  assert.equal(await on.visit("/no-such-page"), 404);
  assert.ok((await on.page.getByRole("main").getByRole("link").count()) > 0);
  await on.isAccessible();
});
