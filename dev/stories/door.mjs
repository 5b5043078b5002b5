// The door: a program's token, proof that it is really oneself, and who belongs to an audience.

import { assert, PHONE, story } from "./lib/story.mjs";
import { signIn } from "./lib/people.mjs";

const send = (on) => on.page.locator("main form button").last().click();

/** What may be said of every page here. */
async function isSound(on) {
  await on.isAccessible();
  await on.fitsItsWidth();
}

story("a token lets a program in, within its scope, until it is revoked", { language: "fr", scripts: false }, async (on) => {
  const { page } = on;
  await signIn(on, "ngo");
  await on.visit("/account");
  await page.getByRole("link", { name: "Jetons d’API" }).click();
  await page.getByRole("link", { name: "Créer un jeton" }).click();
  await page.locator("input[name=name]").fill("Tableur de Gao");
  await page.locator("input[value='activities.read']").check();
  await send(on);
  const secret = await page.locator(".notice code").innerText();
  assert.match(secret, /^comity_/);
  await on.picture("token");
  const asks = async (path) => {
    const headers = { authorization: `Bearer ${secret}` };
    return (await fetch(new URL(path, page.url()), { headers })).status;
  };
  assert.equal(await asks("/api/activities"), 200);
  assert.equal(await asks("/api/parties"), 403);
  assert.equal(await asks("/api/people"), 403);
  await page.getByRole("link", { name: "Révoquer un jeton" }).click();
  await send(on);
  assert.equal(await asks("/api/activities"), 401);
});

story("the pages of tokens and sessions fit a phone", { language: "ar", size: PHONE }, async (on) => {
  await signIn(on, "local");
  for (const path of ["/account", "/account/prove", "/account/tokens", "/account/tokens/make", "/account/tokens?all=yes"]) {
    assert.equal(await on.visit(path), 200, path);
    await isSound(on);
  }
  await on.picture("tokens-arabic-phone");
  await on.visit("/account");
  assert.match(await on.page.locator("main").innerText(), /كروم.+على.+لينكس/);
});

story("an organisation proves itself and goes on where it was", async (on) => {
  const { page } = on;
  const person = await signIn(on, "ngo");
  await on.visit("/account/prove?next=/account/tokens/make");
  await page.locator("input[name=password]").fill(person.password);
  await send(on);
  await page.waitForURL("**/account/tokens/make");
});

story("an audience is named, changed and ended", { language: "ar", size: PHONE }, async (on) => {
  const { page } = on;
  await signIn(on, "local");
  await on.visit("/audiences/open");
  await isSound(on);
  await page.locator("input[name=name]").fill("حفّارو الآبار");
  await page.locator("textarea[name=members]").fill("LAP\nGDM\nnobody");
  await send(on);
  assert.match(await page.locator(".summary").innerText(), /nobody/);
  await isSound(on);
  await page.locator("textarea[name=members]").fill("LAP\nGDM");
  await send(on);
  await page.waitForURL(/audiences\/[0-9a-f-]{36}$/);
  await isSound(on);
  await on.picture("audience-arabic-phone");
  const audience = page.url();
  for (const verb of ["add", "take-out", "rename", "coordinate", "end"]) {
    assert.equal(await on.visit(`${audience}/${verb}`), 200, verb);
    await isSound(on);
  }
  await page.locator("textarea[name=reason]").fill("انتهى المشروع");
  await send(on);
  await page.waitForURL(audience);
  await isSound(on);
});
