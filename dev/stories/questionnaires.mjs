// The secretariat says on a phone what reviewers of agreements are asked besides; whoever reads the
// list in Arabic reads the questions in Arabic.

import { isRefused, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

story("the secretariat says on a phone what is asked besides", { size: PHONE }, async (on) => {
  await signIn(on, "secretariat");
  await on.visit("/questionnaires");
  await on.isAccessible();
  await on.fitsItsWidth();
  await on.picture("questionnaires-phone");
  await on.visit("/questionnaires/set?purpose=review");
  const english = on.page.locator("[name=questions_en]");
  const before = await english.inputValue();
  assert.ok(before.startsWith("heard | "), `it begins with what is asked now: ${before}`);
  await english.fill(`${before}\nLanguages | It can be read where it matters`);
  await isRefused(on.page);
  await on.fitsItsWidth();
  await on.picture("questionnaires-refused-phone");
  await english.fill(`${before}\nlanguages | It can be read where it matters`);
  await send(on.page);
  assert.ok((await read(on)).includes("It can be read where it matters"));
});

story("whoever reads Arabic reads in Arabic what is asked", { language: "ar" }, async (on) => {
  await signIn(on, "mission-officer");
  await on.visit("/questionnaires");
  await on.page.locator("details.language summary").click();
  await on.page.locator("button[name=language][value=ar]").click();
  const asked = await on.page.locator("main tbody tr").first().locator("> *").first().textContent();
  assert.equal(asked.trim(), "هل توظّف أشخاصًا من الأماكن التي تعمل فيها؟");
  await on.isAccessible();
  await on.picture("questionnaires-arabic");
});
