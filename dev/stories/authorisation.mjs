// An NGO asks the host State to let it travel, waits, and is let; the State's liaison sees what was
// marked for it and nothing else.

import { day, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

story("an NGO waits for a travel authorisation, and the host State sees what was marked for it", { language: "fr" }, async (ngo) => {
  const state = await ngo.somebodyElse();
  await signIn(ngo, "ngo");
  await signIn(state, "state");
  const title = `To the wells of the north ${Date.now()}`;

  await ngo.visit("/authorisations/file");
  await ngo.isAccessible();
  await ngo.page.locator("[name=kind]").selectOption("travel");
  await ngo.page.locator("[name=title]").fill(title);
  const commission = ngo.page.locator("[name=authority] option", { hasText: "solidarité" }).first();
  await ngo.page.locator("[name=authority]").selectOption(await commission.getAttribute("value"));
  await ngo.page.locator("[name=requested_on]").fill(day(-12));
  await send(ngo.page);
  const path = new URL(ngo.page.url()).pathname;
  assert.ok((await read(ngo)).includes("Sans réponse depuis 12 jours, ce n’est pas un refus"), await read(ngo));
  await ngo.isAccessible();
  await ngo.picture("authorisation-waiting");

  await ngo.visit("/authorisations/waiting");
  await ngo.isAccessible();
  assert.ok((await read(ngo)).includes("L’absence de réponse n’est pas un refus"));
  assert.equal(await state.visit(path), 404, "nothing was marked yet");

  await ngo.visit(`${path}/record`);
  await ngo.page.locator("[name=what][value=granted]").check();
  await ngo.page.locator("[name=on]").fill(day(0));
  await ngo.page.locator("[name=last_day]").fill(day(40));
  await ngo.page.locator("[name=conditions]").fill("By daylight only");
  await send(ngo.page);
  assert.ok((await read(ngo)).includes("By daylight only"));
  assert.ok((await read(ngo)).includes("encore 40 jours"), await read(ngo));

  await ngo.visit(`${path}/jot`);
  await ngo.page.locator("[name=text]").fill("The clerk spoke of a fee");
  await send(ngo.page);
  await ngo.visit(`${path}/mark`);
  await ngo.page.locator("[name=purpose]").fill("Shown at the road block");
  await ngo.page.locator("[name=last_day]").fill(day(40));
  await send(ngo.page);

  assert.equal(await state.visit(path), 200);
  assert.ok((await read(state)).includes("By daylight only"));
  assert.ok(!(await read(state)).includes("fee"), "notes stay with those who made them");
  await state.visit("/authorisations");
  await state.isAccessible();
  const list = await read(state);
  assert.ok(list.includes(title) && list.includes("Enregistrement de l’association"), list);
  assert.ok(!list.includes("Tournée des puits"), "what was not marked does not exist");
  await state.picture("authorisations-state");
});

story("authorisations in Arabic on a phone", { language: "ar", size: PHONE }, async (on) => {
  await signIn(on, "local");
  for (const path of ["/authorisations", "/authorisations/waiting", "/authorisations/file", "/laws"]) {
    assert.equal(await on.visit(path), 200);
    await on.fitsItsWidth();
    await on.isAccessible();
  }
  await on.visit("/authorisations");
  await on.picture("authorisations-ar-phone");
});

story("an NGO reads in French that the mission’s status agreement does not cover it", { language: "fr" }, async (on) => {
  await signIn(on, "ngo");
  await on.visit("/laws");
  assert.ok((await read(on)).includes("ne couvre pas les ONG"));
  await on.isAccessible();
  await on.visit("/authorisations");
  await on.isAccessible();
  await on.picture("authorisations-fr");
});

story("the mission reads figures of access and no incident of an NGO", async (mission) => {
  const ngo = await mission.somebodyElse();
  await signIn(mission, "mission");
  await signIn(ngo, "ngo");
  await ngo.visit("/access");
  await ngo.isAccessible();
  await ngo.page.locator("main table a").first().click();
  const incident = new URL(ngo.page.url()).pathname;
  await ngo.isAccessible();
  assert.equal(await mission.visit(incident), 404, "detailed records stay with humanitarians");
  await mission.visit("/access/figures");
  await mission.isAccessible();
  await mission.page.locator("main table a").first().click();
  assert.ok((await read(mission)).includes("are kept back"), await read(mission));
  await mission.isAccessible();
  await mission.picture("access-figures");
  await mission.visit("/sofa-violations");
  assert.ok((await read(mission)).includes("Flights"), await read(mission));
  assert.equal(await ngo.visit("/sofa-violations"), 200);
  assert.ok(!(await read(ngo)).includes("Vols"), "breaches are the mission’s own");
});
