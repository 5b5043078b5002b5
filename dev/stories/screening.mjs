// A sanctions list is brought, a name of an organisation is like one of it, two people say whose it
// is; whoever was cleared is not asked again. Nobody in the list exists.

import { follow, partyOf, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, story } from "./lib/story.mjs";

const PARTY = "Écoles du Fleuve";

const entity = (id, name) =>
  `<ENTITY><DATAID>${id}</DATAID><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>XXe.${id}</REFERENCE_NUMBER><LISTED_ON>2022-04-01</LISTED_ON></ENTITY>`;

/** The demonstration's own entries stay as they are, so that nobody's word about them is asked anew. */
const list = (entities) => `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="${new Date().toISOString().slice(0, 19)}Z">
<INDIVIDUALS>
<INDIVIDUAL><DATAID>990001</DATAID>
<FIRST_NAME>IDRISS</FIRST_NAME><SECOND_NAME>KONAAN</SECOND_NAME>
<REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2019-05-02</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>إدريس كونان</NAME_ORIGINAL_SCRIPT>
<NATIONALITY><VALUE>Invented country</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Drissa of the hills</ALIAS_NAME>
</INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1958</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
</INDIVIDUALS>
<ENTITIES>
<ENTITY><DATAID>990003</DATAID><FIRST_NAME>Amis du puits</FIRST_NAME>
<REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER><LISTED_ON>2021-11-30</LISTED_ON></ENTITY>
${entities.join("\n")}
</ENTITIES>
<!-- ${Date.now()} -->
</CONSOLIDATED_LIST>
`;

async function bring(on, entities) {
  await on.visit("/sanctions-list/bring");
  const file = { name: "consolidated.xml", mimeType: "text/xml", buffer: Buffer.from(list(entities)) };
  await on.page.locator("input[name=file]").setInputFiles(file);
  return send(on.page);
}

/** Searches the list for the organisation's names, and opens the one match. */
async function look(on, party) {
  await on.visit(`${party}/look-for`);
  await send(on.page);
  await on.visit(`${party}/screening`);
  assert.equal(await on.page.locator("main table a[href^='/matches/']").count(), 1, await read(on));
  await follow(on, "table a[href^='/matches/']");
  return new URL(on.page.url()).pathname;
}

async function judge(on, match, finding, reason) {
  await on.visit(`${match}/judge`);
  await on.page.locator(`[name=finding][value=${finding}]`).check();
  await on.page.locator("[name=reason]").fill(reason);
  await send(on.page);
  return read(on);
}

story("a name of a sanctions list is judged by two people, and whoever was cleared is not asked again", async (officer) => {
  const [keeper, second] = [await officer.somebodyElse(), await officer.somebodyElse()];
  await signIn(keeper, "secretariat");
  await signIn(officer, "mission-officer");
  await signIn(second, "mission-second");
  await keeper.visit("/sanctions-list/bring");
  await keeper.isAccessible();
  await bring(keeper, [entity("770001", "ECOLE DU FLEUVE")]);
  await keeper.isAccessible();
  const party = await partyOf(officer, PARTY);
  const standing = `${party}/standing`;

  const match = await look(officer, party);
  await officer.isAccessible();
  await officer.picture("sanctions-match");
  await officer.visit(standing);
  assert.ok(!(await read(officer)).includes("Two people confirmed"), "a likeness blocks nobody");

  await judge(officer, match, "them", "The same town, the same year.");
  await officer.visit(standing);
  assert.ok(!(await read(officer)).includes("Two people confirmed"), "one word is not two");
  await judge(second, match, "them", "The same address in their statutes.");
  await officer.visit(standing);
  assert.ok((await read(officer)).includes("Two people confirmed"), await read(officer));
  const doubted = await judge(officer, match, "other", "The list means a school of another country.");
  assert.ok(doubted.includes("somebody else after all"), doubted);
  await officer.visit(standing);
  assert.ok((await read(officer)).includes("Two people confirmed"), "what two confirmed, one does not lift");
  await judge(second, match, "other", "Another country, another year.");
  await officer.visit(standing);
  assert.ok(!(await read(officer)).includes("Two people confirmed"), "two lifted it");

  await bring(keeper, [entity("770001", "ECOLE DU FLEUVE"), entity("770002", "Nobody at all")]);
  assert.equal(await look(officer, party), match, "the same match");
  await officer.page.reload();
  assert.equal(await officer.page.locator("main .notice").count(), 0, "nobody is asked again");
  await officer.isAccessible();
});
