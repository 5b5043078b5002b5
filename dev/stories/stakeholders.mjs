// Who is in a place, who is not heard, and that who is against whom takes two people to show.

import { day, follow, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

/** The map of the region of which the demonstration tells. */
async function toTheMap(on) {
  await on.visit("/stakeholders");
  await on.isAccessible();
  await on.fitsItsWidth();
  await follow(on, "table a[href^='/stakeholders/']");
  await on.isAccessible();
  await on.fitsItsWidth();
  await follow(on, "a[href^='/places/'][href$='/stakeholders']");
  return new URL(on.page.url()).pathname;
}

/** Records a group of this region; answers where it is. */
async function record(on, map, name) {
  await on.visit(map);
  await follow(on, "a[href^='/stakeholders/record']");
  await on.isAccessible();
  await on.fitsItsWidth();
  const { page } = on;
  await page.locator("[name=name]").fill(name);
  await page.locator("select[name=body]").selectOption("disability_association");
  await page.locator("[name=communities][value=persons_with_disabilities]").check();
  await page.locator("[name=source]").fill("Visite du bureau de terrain");
  return send(page);
}

story("an NGO sees on a phone in French who is not heard, records a group and notes that it heard them", { language: "fr", size: PHONE }, async (ngo) => {
  const mission = await ngo.somebodyElse();
  await signIn(ngo, "ngo");
  await signIn(mission, "mission");
  const map = await toTheMap(ngo);
  await ngo.isAccessible();
  await ngo.fitsItsWidth();
  await ngo.picture("stakeholder-map-fr-phone");
  const before = await read(ngo);
  assert.ok(before.includes("entendus par personne depuis un an"), before);
  assert.ok(before.includes("Comité de transhumance du plateau"), before);
  assert.ok(before.includes("Cela ne veut pas dire qu’ils n’y sont pas"), "K30");

  const name = `Association des sourds ${Date.now()}`;
  const group = await record(ngo, map, name);
  assert.equal(await mission.visit(group), 404, "at first it is its recorder’s alone");
  await ngo.visit(`${group}/hear`);
  await ngo.page.locator("[name=heard_on]").fill(day(-2));
  await ngo.page.locator("[name=outcome]").fill("Ils demandent un interprète aux réunions.");
  await send(ngo.page);
  await ngo.isAccessible();
  await ngo.fitsItsWidth();
  await ngo.picture("stakeholder-fr-phone");
  await ngo.visit(map);
  assert.ok((await read(ngo)).includes(name));
  await mission.visit(map);
  assert.ok(!(await read(mission)).includes(name), "what is not shown is not counted");
});

story("a tension is shown only when a second person agrees, and kept back by one", async (ngo) => {
  const [officer, agency, mission] =
    [await ngo.somebodyElse(), await ngo.somebodyElse(), await ngo.somebodyElse()];
  await signIn(ngo, "ngo");
  await signIn(officer, "ngo-officer");
  await signIn(agency, "coordination");
  await signIn(mission, "mission");
  await ngo.visit("/stakeholders?owner=ours");
  const elders = ngo.page.locator("main table a", { hasText: "Conseil des anciens" }).first();
  const of = await elders.getAttribute("href");
  await ngo.visit(`${of}/relate`);
  await ngo.isAccessible();
  await ngo.page.locator("[name=sort][value=in_tension]").check();
  const women = ngo.page.locator("[name=other] option", { hasText: "femmes du marché" }).first();
  await ngo.page.locator("[name=other]").selectOption(await women.getAttribute("value"));
  await ngo.page.locator("[name=source]").fill("Visit");
  const tension = await send(ngo.page);
  for (const other of [agency, mission]) assert.equal(await other.visit(tension), 404);

  await ngo.visit(`${tension}/propose-showing`);
  await ngo.isAccessible();
  const choice = ngo.page.locator("[name=audience]");
  await choice.selectOption({ label: (await choice.locator("option").allTextContents()).find((said) => /humanit/i.test(said)) });
  await ngo.page.locator("[name=reason]").fill("The mediators meet both on Monday.");
  await send(ngo.page);
  assert.equal(await agency.visit(tension), 404, "a proposal shows nothing");

  await officer.visit(tension);
  await officer.isAccessible();
  await officer.picture("tension-proposed");
  await follow(officer, "a[href$='/agree-showing']");
  await officer.page.locator("[name=agrees]").check();
  await officer.isAccessible();
  await send(officer.page);
  assert.equal(await agency.visit(tension), 200);
  await agency.isAccessible();
  assert.equal(await mission.visit(tension), 404, "it stays High, which no audience carries to a mission");

  await ngo.visit(`${tension}/keep-back`);
  await send(ngo.page);
  assert.equal(await agency.visit(tension), 404, "at once");
});

for (const [person, language, size, dark] of [["local", "ar", PHONE, false], ["mission", "en", undefined, true]]) {
  story(`the map of a place reads well in ${language}${dark ? ", in the dark" : ", on a phone"}`, { language, size, dark }, async (on) => {
    await signIn(on, person);
    await toTheMap(on);
    await on.isAccessible();
    await on.fitsItsWidth();
    await on.picture(`stakeholder-map-${language}${dark ? "-dark" : "-phone"}`);
  });
}
