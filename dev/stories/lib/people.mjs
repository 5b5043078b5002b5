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
  if (person.authenticator) {
    await page.locator("input[name=code]").fill(code(person.authenticator));
    await page.locator("main form button").first().click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return person;
}

/** What an authenticator shows now (RFC 6238). */
function code(secret) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g).map((byte) => parseInt(byte, 2));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
