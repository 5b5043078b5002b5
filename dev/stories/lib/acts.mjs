// What people do on every page: fill a form and send it, follow a link, read.

import { assert } from "./story.mjs";

export const read = (on) => on.page.locator("main").textContent();

/** A day so many days from today. */
export const day = (from) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** Sends the form that is open; answers where it leads. */
async function press(page) {
  await Promise.all([
    page.waitForEvent("load"),
    page.locator("main form[method=post] button.primary").first().click(),
  ]);
  return new URL(page.url()).pathname;
}

/** Sends the form, which must be taken; answers where it leads. */
export async function send(page) {
  const asked = new URL(page.url()).pathname;
  const led = await press(page);
  const said = await page.locator("main").textContent();
  assert.notEqual(led, asked, `it was refused: ${said}`);
  return led;
}

/** Sends the form, which must be refused; answers what is said. */
export async function isRefused(page) {
  const asked = new URL(page.url()).pathname;
  assert.equal(await press(page), asked, "it was taken");
  return page.locator("main").textContent();
}

/** Follows the first link of the page whose address fits. */
export async function follow(on, selector) {
  const link = on.page.locator(`main ${selector}`).first();
  assert.ok((await link.count()) > 0, `no ${selector} on ${on.page.url()}: ${await read(on)}`);
  await Promise.all([on.page.waitForEvent("load"), link.click()]);
}

/** The page of an organisation in the registry. */
export async function partyOf(on, name) {
  await on.visit(`/parties?words=${encodeURIComponent(name)}`);
  const link = on.page.locator("main table a", { hasText: name }).first();
  assert.ok((await link.count()) > 0, `${name} is not in the registry: ${await read(on)}`);
  return link.getAttribute("href");
}
