// What officers do with a draft until it is signed.

import { send } from "./acts.mjs";
import { assert } from "./story.mjs";

/** Begins one; answers where it is. */
export async function draft(on, instrument, title, parties) {
  await on.visit("/agreements/draft");
  await on.page.locator(`[name=instrument][value=${instrument}]`).check();
  await on.page.locator("[name=title]").fill(title);
  await on.page.locator("[name=parties]").fill(parties.join("\n"));
  return send(on.page);
}

/** Writes each clause that the draft still lacks, as its page asks for them. */
export async function writeWhatIsMissing(on, path, text = "We dig one well and look after it.") {
  for (let left = 20; left > 0; left -= 1) {
    await on.visit(path);
    const missing = on.page.locator(`main a[href*="${path}/word?clause="]`).first();
    if ((await missing.count()) === 0) return;
    await on.visit(await missing.getAttribute("href"));
    const { page } = on;
    const title = page.locator("[name=title]");
    if ((await title.inputValue()) === "") await title.fill("What we do together");
    const written = page.locator("[name=text]");
    if ((await written.inputValue()) === "") await written.fill(text);
    await send(page);
  }
  assert.fail("the draft never became whole");
}

/** Says in the draft's table of terms what these questions are answered with. */
export async function arrange(on, path, answers) {
  await on.visit(`${path}/arrange`);
  for (const [question, answer] of Object.entries(answers)) {
    await on.page.locator(`[name=${question}]`).fill(answer);
  }
  await send(on.page);
}

/** Accepts or signs exactly this text. */
export async function answerForTheText(on, path, verb) {
  await on.visit(`${path}/${verb}`);
  const read = on.page.locator("input[name=has_read]");
  if ((await read.count()) > 0) await read.check();
  await send(on.page);
  assert.ok(on.page.url().includes(path), on.page.url());
}
