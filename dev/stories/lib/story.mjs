// A story: what a person does with the product in a real browser, told in the words of `tell`.
//
// import { story } from "./lib/story.mjs";
// story("a partner corrects a row", async ({ visit, page, picture, isAccessible }) => { … });
//
// Each story has a browser profile of its own. It fails if the page complains: a script error, a
// refused style or script, an answer of the kind 5xx.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";

export { assert };

export const address = needed("STORY_ADDRESS");

/** Who may sign in to the demonstration, and with what. */
export const signIns = async () => JSON.parse(await readFile(needed("STORY_SIGN_INS"), "utf8"));

/** The sizes that matter: the phone of the field, the laptop of the office. */
export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 800 };

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
after(() => browser?.close());

/**
 * One story. `options`: `language` ("fr"), `size` (PHONE), `scripts` (false: the page must work
 * without), `dark` (true).
 */
export function story(name, ...rest) {
  const tell = rest.pop();
  const { language = "en", size = LAPTOP, scripts = true, dark = false } = rest[0] ?? {};
  test(name, { timeout: 60_000 }, async () => {
    browser ??= await chromium.launch({
      executablePath: needed("STORY_BROWSER"),
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
    const contexts = [];
    const complaints = [];
    const open = async () => {
      const context = await browser.newContext({
        baseURL: address,
        locale: language,
        viewport: size,
        javaScriptEnabled: scripts,
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
        timezoneId: "UTC",
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      return { ...teller(context, page), somebodyElse: open };
    };
    try {
      await tell(await open());
      assert.deepEqual(complaints, [], "the browser complained");
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
  });
}

/** What a story can do; `somebodyElse` opens a browser of its own for another person. */
function teller(context, page) {
  return {
    context,
    page,
    /** Opens a page and answers its status. */
    visit: async (path) => (await page.goto(path)).status(),
    /** Keeps a picture of what is seen, where pictures are asked for. */
    picture: async (name) => {
      const folder = process.env.STORY_PICTURES;
      if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    isAccessible: () => isAccessible(page),
    fitsItsWidth: () => fitsItsWidth(page),
  };
}

/** Fails with each element that breaks WCAG 2.2 AA, as far as a machine can see it. */
async function isAccessible(page) {
  // Evaluated through the debugging protocol, which the page's own policy does not bind.
  await page.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), tags);
  const said = violations.map(({ help, nodes }) => `${help}: ${nodes[0].html}`);
  assert.deepEqual(said, [], `${page.url()} has obstacles`);
}

/** Fails if one must scroll sideways to read. */
async function fitsItsWidth(page) {
  const [wanted, given] = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth, root.clientWidth];
  });
  assert.ok(wanted <= given, `${page.url()} is ${wanted} wide on a screen of ${given}`);
}

function listen(page, complaints) {
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // The browser notes every refused request as an error; a story may ask for a refusal.
    const isRefusal = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isRefusal) complaints.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
}

function needed(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: stories are told by \`cargo dev check\``);
  return value;
}
