// The people of the demonstration, and how they sign in.

import { createHmac } from "node:crypto";
import { assert, signIns } from "./story.mjs";

/** Signs in as the person of the demonstration with this role: `coordination`, `ngo`, `local` … */
export async function signIn(on, role) {
  const { people } = await signIns();
  const person = people.find((known) => known.role === role);
  assert.ok(person, `nobody in the demonstration is ${role}`);
  await on.visit("/sign-in");
  const { page } = on;
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=password]").fill(person.password);
  await page.locator("main form button").first().click();
  if (person.authenticator) await enterCode(page, person.authenticator);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return person;
}

const STEP = 30_000;

/** A code opens once: whoever came in with it a moment ago, in another story, waits for the next. */
async function enterCode(page, secret) {
  const field = page.locator("input[name=code]");
  for (let tries = 0; tries < 3; tries += 1) {
    await field.fill(code(secret));
    await Promise.all([page.waitForEvent("load"), page.locator("main form button").first().click()]);
    if ((await field.count()) === 0) return;
    await new Promise((done) => setTimeout(done, STEP - (Date.now() % STEP) + 500));
  }
}

/** What an authenticator shows now (RFC 6238). */
function code(secret) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g).map((byte) => parseInt(byte, 2));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP)));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
