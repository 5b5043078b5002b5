// What the benches' scripts share: somebody signed in, a watch, and patience.

import { readFile } from "node:fs/promises";

export const address = process.env.STORY_ADDRESS;
const { people } = JSON.parse(await readFile(process.env.STORY_SIGN_INS, "utf8"));

export const seconds = async (work) => {
  const began = performance.now();
  const answer = await work();
  return [(performance.now() - began) / 1000, answer];
};

/** A browser without a window: keeps cookies, follows nothing. */
export async function signedIn(role) {
  const person = people.find((known) => known.role === role);
  const body = new URLSearchParams({ email: person.email, password: person.password });
  const answer = await fetch(`${address}/sign-in`, { method: "POST", body, redirect: "manual" });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
  return (path, options = {}) =>
    fetch(address + path, {
      redirect: "manual",
      ...options,
      headers: { cookie: cookies, ...options.headers },
    });
}

export const until = async (ask, done) => {
  for (;;) {
    // A page whose work goes on asks the browser to come back.
    const answer = await ask();
    const text = await answer.text();
    if (!answer.headers.has("refresh") && done(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** Waits until no job was done for a while (some wait for days); answers when the last one was. */
export async function idle() {
  const QUIET = 15_000;
  let [last, since] = [null, performance.now()];
  for (;;) {
    const metrics = await (await fetch(process.env.STORY_METRICS)).text();
    const waiting = metrics.match(/^comity_jobs_waiting (\d+)$/m)?.[1];
    if (waiting !== last) [last, since] = [waiting, performance.now()];
    if (performance.now() - since > QUIET) return since;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Brings a file and waits until its rows are judged; answers the import's page. */
export async function bring(officer, file, name) {
  const form = new FormData();
  form.set("file", file, name);
  const answer = await officer("/imports/bring", { method: "POST", body: form });
  const path = answer.headers.get("location");
  if (!path) throw new Error(`bringing: ${answer.status} ${await answer.text()}`);
  await until(() => officer(path), (text) => text.includes(`${path}/commit`));
  return path;
}

/** Somebody else works until they are told to stop; answers how many acts, and the slowest. */
export function meanwhile(other) {
  let [slowest, acts, goesOn] = [0, 0, true];
  const work = (async () => {
    while (goesOn) {
      const body = JSON.stringify({
        title: `Forage ${acts++}`, sector: "WSH", kind: "delivery", status: "ongoing",
        places: "UX01", seen_others: "yes",
      });
      const [took, answer] = await seconds(() =>
        other("/api/activities/report", {
          method: "POST", body, headers: { "content-type": "application/json" },
        }),
      );
      if (!answer.ok) throw new Error(`another act: ${answer.status} ${await answer.text()}`);
      slowest = Math.max(slowest, took);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return async () => {
    goesOn = false;
    await work;
    return [acts, slowest];
  };
}
