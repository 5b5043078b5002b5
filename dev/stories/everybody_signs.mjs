// A commune and a company are parties like any other: one text of four, from draft to signatures.

import { day, follow, read, send } from "./lib/acts.mjs";
import { answerForTheText, arrange, draft, writeWhatIsMissing } from "./lib/agreements.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

const [COMMUNE, COMPANY, NGO] = ["Mairie de la capitale", "Transports du plateau", "Association Eau Claire"];

const TERMS = {
  first_day: day(14),
  last_day: day(380),
  places: `UNMIX-AC | brings together\n${COMMUNE} | opens the square\n${COMPANY} | runs the shuttle\n${NGO} | hears the passengers`,
  indicators: "Women who reach the market by noon | 400 each week | counted at the gate",
  duties: `Run the shuttle | ${COMPANY} | ${COMPANY} | ${NGO} | ${COMMUNE}\nKeep the square open | ${COMMUNE} | ${COMMUNE} | ${COMPANY} | ${NGO}`,
  in_kind: `${COMPANY} | Two minibuses on market days |\n${COMMUNE} | The square, free of charge |`,
};

story("a commune and a company negotiate, accept and sign the same text as the mission and an NGO", { language: "fr" }, async (mission) => {
  const [commune, company, ngo] =
    [await mission.somebodyElse(), await mission.somebodyElse(), await mission.somebodyElse()];
  await signIn(mission, "mission-officer");
  await signIn(commune, "commune");
  await signIn(company, "company");
  await signIn(ngo, "ngo-officer");
  const everybody = [mission, commune, company, ngo];

  const title = `The market shuttle ${Date.now()}`;
  const path = await draft(mission, "memorandum", title, [COMMUNE, COMPANY, NGO]);
  await writeWhatIsMissing(mission, path, "The shuttle runs on each market day.");
  await arrange(mission, path, TERMS);

  // The company proposes like any other, and the commune reads what would change.
  await company.visit(path);
  const last = company.page.locator(`main a[href^="${path}/propose?section="]`).last();
  await company.visit(await last.getAttribute("href"));
  await company.page.locator("[name=text]").fill("The shuttle runs on each market day and on Sundays.");
  await company.page.locator("[name=reason]").fill("People go to church by the same road.");
  await send(company.page);
  await commune.visit(path);
  assert.ok((await read(commune)).includes("People go to church"), await read(commune));
  await mission.visit(path);
  await follow(mission, `a[href^="${path}/answer?proposal="]`);
  await mission.page.locator("[name=answer][value=take]").check();
  await send(mission.page);

  for (const side of everybody) await answerForTheText(side, path, "accept");
  for (const side of everybody) {
    await answerForTheText(side, path, "sign");
    await side.visit(path);
    await side.isAccessible();
    await side.fitsItsWidth();
  }
  const said = await read(commune);
  for (const party of [COMMUNE, COMPANY, NGO]) assert.ok(said.includes(party), `${party}: ${said}`);
  assert.ok(said.includes("Two minibuses on market days"), "what a company brings stands in the text");
  await commune.picture("four-parties-signed");

  await company.page.setViewportSize(PHONE);
  await company.page.emulateMedia({ colorScheme: "dark" });
  await company.visit(path);
  assert.equal(await company.page.locator(`main a[href="${path}/sign"]`).count(), 0, "all have signed");
  await company.isAccessible();
  await company.fitsItsWidth();
  await company.picture("four-parties-signed-phone-dark");
});
