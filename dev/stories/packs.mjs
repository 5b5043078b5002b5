// A mission's library goes out as a signed file, and another mission's comes in: nothing of it is
// entered before its key was compared, and nothing more once the key is taken back.

import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { follow, isRefused, read, send } from "./lib/acts.mjs";
import { signIn } from "./lib/people.mjs";
import { assert, PHONE, story } from "./lib/story.mjs";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** A mission elsewhere with a key of its own, as it would sign its packs (docs/packs.md). */
function missionElsewhere(name) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const half = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const algorithm = Buffer.from([1]);
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`), algorithm, half])).subarray(0, 4);
  const key = `${name}+${id.toString("hex")}+${Buffer.concat([algorithm, half]).toString("base64")}`;
  const pack = (contents) => {
    const body = JSON.stringify(contents);
    const said = `comity-pack/1\n${key}\n${sha256(body).toString("hex")}\n${Buffer.byteLength(body)}\n`;
    const line = Buffer.concat([id, sign(null, Buffer.from(said), privateKey)]).toString("base64");
    return `${said}\n— ${name} ${line}\n\n${body}`;
  };
  const fingerprint = sha256(key).toString("hex").slice(0, 32).match(/.{4}/g);
  return { pack, fingerprint };
}

async function bring(on, file) {
  await on.visit("/packs/bring");
  const upload = { name: "library.pack", mimeType: "text/plain", buffer: Buffer.from(file) };
  await on.page.locator("input[name=file]").setInputFiles(upload);
}

async function isSound(on) {
  await on.isAccessible();
  await on.fitsItsWidth();
}

/** The first sentence of the clause on abuse in English, as a library has it. */
const psea = (contents) => contents.entries.find(({ kind, code }) => kind === "clause" && code === "psea");

/** The same library as another mission would have it: one text longer, and one that is new here. */
function changed(contents, sentence) {
  const other = structuredClone(contents);
  other.origin = "UNMIS South";
  for (const text of psea(other).content.texts) text.text += `\n${sentence}`;
  return other;
}

story("the secretariat exports its library, and enters another mission's once the key was compared", async (secretariat) => {
  await signIn(secretariat, "secretariat");
  const { page } = secretariat;
  await secretariat.visit("/packs");
  await isSound(secretariat);
  await follow(secretariat, "a[href='/packs/make']");
  await page.locator("[name=licence]").fill("CC BY 4.0");
  await page.locator("[name=notes]").fill(`Tried in two regions, ${Date.now()}`);
  const own = await send(page);
  await isSound(secretariat);
  await secretariat.picture("pack-made-here");
  const file = await (await secretariat.context.request.get(`${own}/file`)).text();
  assert.ok(file.startsWith("comity-pack/1\n"), file.slice(0, 200));

  // What was changed on its way is refused, and so is what is here already.
  await bring(secretariat, file.replace("CC BY 4.0", "CC BY 3.0"));
  assert.ok((await isRefused(page)).includes("cut or changed after it was signed"));
  await bring(secretariat, file);
  assert.ok((await isRefused(page)).includes("here already"));

  const contents = JSON.parse(file.slice(file.indexOf("\n\n{") + 2));
  const south = missionElsewhere("south.example/packs");
  await bring(secretariat, south.pack(changed(contents, "Whoever speaks up is protected.")));
  const pack = await send(page);
  await isSound(secretariat);
  await secretariat.picture("pack-untrusted");
  const untrusted = await read(secretariat);
  assert.ok(untrusted.includes("Nobody here has confirmed the key"), untrusted);
  assert.ok(untrusted.includes("Whoever speaks up is protected."), "what it would bring is seen first");
  assert.equal(await page.locator(`main a[href='${pack}/enter']`).count(), 0);

  await follow(secretariat, `a[href='${pack}/trust']`);
  await isSound(secretariat);
  const asked = await page.locator("main").innerHTML();
  for (const expected of [south.fingerprint.join("-"), south.fingerprint.join("")]) {
    assert.ok(!asked.includes(expected), "the other mission tells it, and not this page");
  }
  const guessed = [...south.fingerprint.slice(1), south.fingerprint[0]].join(" ");
  await page.locator("[name=fingerprint]").fill(guessed);
  assert.ok((await isRefused(page)).includes("not the fingerprint"));
  await secretariat.picture("pack-fingerprint-refused");
  await page.locator("[name=fingerprint]").fill(south.fingerprint.join(" ").toUpperCase());
  await send(page);
  await isSound(secretariat);
  await secretariat.picture("pack-preview");
  await follow(secretariat, `a[href='${pack}/enter']`);
  await send(page);

  await secretariat.visit("/agreements/library");
  const library = await read(secretariat);
  assert.ok(library.includes("Whoever speaks up is protected."), library);
  assert.ok(library.includes("UNMIS South"), library);

  // Later the same mission sends the next version: its key is remembered.
  await bring(secretariat, south.pack(changed(contents, "Whoever speaks up is protected and heard.")));
  const later = await send(page);
  assert.ok((await read(secretariat)).includes("Changed: 1"), await read(secretariat));
  await follow(secretariat, `a[href='${later}/enter']`);
  await send(page);
  await secretariat.visit("/agreements/library");
  assert.ok((await read(secretariat)).includes("protected and heard."));

  // The key was lost: what came stays, and nothing more comes.
  await secretariat.visit(later);
  await follow(secretariat, `a[href='${later}/distrust']`);
  await isSound(secretariat);
  await page.locator("[name=reason]").fill("The other mission lost the computer with its key.");
  await send(page);
  await page.setViewportSize(PHONE);
  await isSound(secretariat);
  await secretariat.picture("pack-key-taken-back-phone");
  assert.ok((await read(secretariat)).includes("was taken back"));
  await secretariat.visit("/agreements/library");
  await isSound(secretariat);
  assert.ok((await read(secretariat)).includes("The key was taken back"));
  await bring(secretariat, south.pack(changed(contents, "Another sentence.")));
  const last = await send(page);
  assert.equal(await page.locator(`main a[href='${last}/enter']`).count(), 0, "until it is confirmed again");
});
