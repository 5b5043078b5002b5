// Fills a Directus that runs with the activities of one of our registers, and lets somebody read
// them by a permission like the one that our guest has. Prints how to ask as JSON.
//
// It is told by the environment: PEER_FOLDER (where Directus is installed), PEER_ADDRESS,
// PEER_DATABASE and REGISTER_DATABASE.

import { createRequire } from "node:module";
import { join } from "node:path";

const { PEER_FOLDER, PEER_ADDRESS, PEER_DATABASE, REGISTER_DATABASE } = process.env;
const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
const token = "a-token-of-the-bench";

/** The audiences that an NGO is in, and the worst harm that it is trusted with in them. */
const AUDIENCES = [2, 3, 4].map((n) => `00000000-0000-0000-0000-0000a0d1000${n}`);
const LEVEL_MOST = 1;
const TLP_RED = 4;

async function say(method, path, body, as) {
  const answer = await fetch(PEER_ADDRESS + path, {
    method,
    headers: { "content-type": "application/json", ...(as && { authorization: `Bearer ${as}` }) },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text).data : undefined;
}

const TEXTS = [
  "owner", "kind", "sector", "subsector", "title", "description", "status", "first_day",
  "last_day", "population_group", "modality", "budget_currency", "programme", "source", "link",
  "record_key", "entered_by", "reported_on", "audience", "area",
];
const NUMBERS = ["budget_minor", "level", "tlp", "withdrawn", "version", "updated_at"];
const LISTS = ["targeted", "reached", "places", "parties"];

/** A collection of activities, one row each, with the region beside it. */
async function makeCollection(admin) {
  const key = { field: "id", type: "uuid", schema: { is_primary_key: true } };
  const field = (type, meta = {}) => (field) => ({ field, type, schema: {}, meta });
  const fields = [
    key, ...TEXTS.map(field("string")), ...NUMBERS.map(field("bigInteger")),
    ...LISTS.map(field("json", { special: ["cast-json"] })),
  ];
  await say("POST", "/collections", { collection: "activity", schema: {}, meta: {}, fields }, admin);
}

/** What our rule is: one's own, or what an audience opens up to a level. */
async function makeReader(admin, owner) {
  const policy = await say("POST", "/policies", { name: "reader", app_access: false }, admin);
  const opens = [
    { audience: { _in: AUDIENCES } }, { level: { _lte: LEVEL_MOST } }, { tlp: { _lt: TLP_RED } },
  ];
  await say("POST", "/permissions", {
    policy: policy.id, collection: "activity", action: "read", fields: ["*"],
    permissions: { _or: [{ owner: { _eq: owner } }, { _and: opens }] },
  }, admin);
  const role = await say("POST", "/roles", { name: "reader" }, admin);
  await say("POST", "/access", { role: role.id, policy: policy.id }, admin);
  const user = { email: "reader@example.org", password: token, role: role.id, token };
  await say("POST", "/users", user, admin);
}

const uuid = (column) => {
  const part = (from, length) => `substr(lower(hex(${column})), ${from}, ${length})`;
  const parts = [part(1, 8), part(9, 4), part(13, 4), part(17, 4), part(21, 12)];
  return `iif(${column} is null, null, ${parts.join(" || '-' || ")})`;
};

/** Straight into the peer's file, and indexed as whoever runs it would. */
async function copyRows() {
  const { Database } = createRequire(join(PEER_FOLDER, "/"))("sqlite3");
  const database = new Database(PEER_DATABASE);
  const run = (sql) =>
    new Promise((resolve, reject) => database.run(sql, (wrong) => (wrong ? reject(wrong) : resolve())));
  const ids = new Set(["owner", "entered_by", "audience"]);
  const plain = [...TEXTS.filter((name) => name !== "area"), ...NUMBERS];
  const columns = plain.map((name) => (ids.has(name) ? uuid(`a.${name}`) : `a.${name}`));
  await run(`attach '${REGISTER_DATABASE}' as register`);
  await run(`insert into activity (id, ${plain.join(", ")}, area, targeted, reached, places, parties)
    select ${uuid("a.id")}, ${columns.join(", ")},
      (select p.code from register.activity_place w join register.place p on p.id = w.place
       where w.activity = a.id and p.level = 1),
      a.targeted, a.reached,
      (select json_group_array(${uuid("w.place")}) from register.activity_place w
       where w.activity = a.id and w.stated),
      (select json_group_array(json_array(w.part, ${uuid("w.party")}))
       from register.activity_party w where w.activity = a.id)
    from register.activity a`);
  await run("create index activity_listed on activity (area, sector, status, updated_at)");
  await run("analyze");
  await new Promise((resolve) => database.close(resolve));
}

const { access_token: admin } = await say("POST", "/auth/login", { email, password });
await makeCollection(admin);
await makeReader(admin, process.env.PEER_OWNER);
await copyRows();
const filter = "filter[sector][_eq]=WSH&filter[area][_eq]=UX01&filter[status][_eq]=ongoing";
const path = `/items/activity?${filter}&sort=-updated_at,-id&limit=50`;
console.log(JSON.stringify({ header: `Authorization: Bearer ${token}`, path: encodeURI(path) }));
