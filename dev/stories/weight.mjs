// How heavy a page is on a thin line: what really comes over the wire, counted by the browser.

import { signIn } from "./lib/people.mjs";
import { assert, story } from "./lib/story.mjs";

const FIRST = { bytes: 30 * 1024, requests: 5 };
const SECOND = { bytes: 10 * 1024, requests: 5 };

/** Counts what opening a page costs; what the browser still has costs nothing. */
async function weigher({ context, page }) {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let [bytes, kept] = [new Map(), new Set()];
  session.on("Network.responseReceived", ({ requestId, response }) => {
    bytes.set(requestId, response.encodedDataLength);
  });
  session.on("Network.requestServedFromCache", ({ requestId }) => kept.add(requestId));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  const weigh = async (path, limit) => {
    [bytes, kept] = [new Map(), new Set()];
    await page.goto(path, { waitUntil: "networkidle" });
    const sent = [...bytes].filter(([id, length]) => !kept.has(id) && length > 0);
    const total = sent.reduce((sum, [, length]) => sum + length, 0);
    const said = `${path}: ${total} bytes in ${sent.length} requests`;
    console.log(said);
    assert.ok(sent.length > 0, `${said}: nothing was counted`);
    assert.ok(total <= limit.bytes && sent.length <= limit.requests, said);
  };
  const forget = () => session.send("Network.clearBrowserCache");
  return { weigh, forget };
}

story("the first page is light, and the next one lighter", async (on) => {
  const { weigh } = await weigher(on);
  await weigh("/", FIRST);
  await weigh("/sign-in", SECOND);
});

story("a list and a map are light for whoever opens them first, and a second page lighter", async (on) => {
  await signIn(on, "ngo");
  const { weigh, forget } = await weigher(on);
  for (const path of ["/activities", "/map"]) {
    await forget();
    await weigh(path, FIRST);
  }
  await weigh("/activities?status=ongoing", SECOND);
  await weigh("/", SECOND);
});
