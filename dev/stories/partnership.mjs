// Two officers come to an agreement, and whoever holds the signed file can check it; a community
// organisation sees on a phone what it may do already.

import { createHash } from "node:crypto";
import { send } from "./lib/acts.mjs";
import { answerForTheText, draft, writeWhatIsMissing } from "./lib/agreements.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

/** The officer's browser makes a key, and a colleague confirms it by the fingerprint read out. */
async function hasAKey(officer, colleague) {
  await officer.visit("/signing-keys/make");
  await officer.page.locator("[name=name]").fill("Office computer");
  await send(officer.page);
  const key = new URL(officer.page.url()).pathname;
  await officer.isAccessible();
  const fingerprint = await officer.page.locator("main code").first().textContent();
  await signIn(colleague, "ngo");
  await colleague.visit(`${key}/confirm`);
  const shown = await colleague.page.locator("main").textContent();
  assert.ok(!shown.includes(fingerprint), "it is read out, not copied");
  await colleague.page.locator("[name=fingerprint]").fill(fingerprint);
  await send(colleague.page);
}

story("two officers negotiate, sign the same text and hold a file that anybody can check", async (mission) => {
  const ngo = await mission.somebodyElse();
  await signIn(mission, "mission-officer");
  await signIn(ngo, "ngo-officer");

  const title = "A well for the market women";
  const path = await draft(mission, "memorandum", title, ["Association Eau Claire"]);
  await writeWhatIsMissing(mission, path);

  // The other side has no pen: it proposes, and sees what would come and go.
  assert.equal(await ngo.visit(`${path}/word`), 422, "one pen at a time");
  await ngo.visit(path);
  await ngo.page.locator(`main a[href^="${path}/propose?section="]`).first().click();
  await ngo.page.locator("[name=text]").fill("We dig two wells and look after them.");
  await ngo.page.locator("[name=reason]").fill("The second quarter has none.");
  await send(ngo.page);
  await mission.visit(path);
  await mission.isAccessible();
  await mission.page.locator(`main a[href^="${path}/answer?proposal="]`).first().click();
  await mission.page.locator("[name=answer][value=take]").check();
  await send(mission.page);
  await mission.visit(path);
  assert.ok((await mission.page.locator("main").textContent()).includes("two wells"));

  await mission.visit(path);
  assert.ok((await mission.page.locator("main").textContent()).includes("on which day it begins"));
  await mission.visit(`${path}/arrange`);
  const begins = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await mission.page.locator("[name=first_day]").fill(begins);
  await send(mission.page);

  for (const side of [mission, ngo]) await answerForTheText(side, path, "accept");
  await hasAKey(ngo, await mission.somebodyElse());
  for (const side of [mission, ngo]) await answerForTheText(side, path, "sign");
  await mission.visit(path);
  const signed = await mission.page.locator("main").textContent();
  assert.ok(signed.includes("with a key") && signed.includes("in the register"), signed);
  await ngo.visit(path);
  await ngo.isAccessible();
  await ngo.picture("agreement");
  await answerForTheText(ngo, path, "issue");

  await ngo.visit(path);
  const file = await ngo.page.locator('a[href^="/attachments/"]').first().getAttribute("href");
  const answer = await ngo.context.request.get(file);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  const bytes = await answer.body();
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");

  const bank = await mission.somebodyElse();
  const check = (of) => `/agreements/check?sha256=${createHash("sha256").update(of).digest("hex")}`;
  await bank.visit(check(bytes));
  assert.ok((await bank.page.locator("main").textContent()).includes("byte for byte"));
  await bank.isAccessible();
  await bank.visit(check(Buffer.concat([bytes, Buffer.from(" ")])));
  assert.ok((await bank.page.locator("main").textContent()).includes("No agreement"));
  await bank.visit(path);
  assert.ok(bank.page.url().includes("/sign-in"), "the agreement itself stays with its parties");
});

story("a community organisation sees on a phone what is missing and what it may do already", { language: "ar", size: PHONE }, async (on) => {
  await signIn(on, "local");
  for (const path of ["/profile", "/obligations", "/agreements"]) {
    assert.equal(await on.visit(path), 200);
    await on.fitsItsWidth();
    await on.isAccessible();
  }
  await on.visit("/profile");
  await on.picture("profile-ar-phone");
});

story("everyone sees what they owe and what is owed to them, the mission as its partners", async (on) => {
  await signIn(on, "mission");
  await on.visit("/obligations");
  assert.ok((await on.page.locator("main").textContent()).includes("days late"));
  await on.isAccessible();
  await on.picture("obligations");
});
