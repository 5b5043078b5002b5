// Keys with which officers sign. They are made here and kept in this browser so that nothing can
// read them out again, this file included: only their public halves are ever sent.

const opened = () =>
  new Promise((done, failed) => {
    const asked = indexedDB.open("comity-keys", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("keys");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

const kept = async (mode, work) => {
  const keys = (await opened()).transaction("keys", mode);
  return new Promise((done, failed) => {
    const asked = work(keys.objectStore("keys"));
    keys.oncomplete = () => done(asked.result);
    keys.onerror = () => failed(keys.error);
  });
};

const url64 = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

// The public half goes into the form, the other into the keeping of the browser.
const make = async (field) => {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const name = url64(await crypto.subtle.exportKey("raw", pair.publicKey));
  await kept("readwrite", (keys) => keys.put(pair.privateKey, name));
  field.value = name;
};

// With the first of the officer's keys that is in this browser.
const sign = async (field) => {
  const text = new TextEncoder().encode(field.dataset.sign);
  for (const name of field.dataset.keys.split(" ")) {
    const key = await kept("readonly", (keys) => keys.get(name));
    if (!key) continue;
    field.value = name + "." + url64(await crypto.subtle.sign("Ed25519", key, text));
    return;
  }
};

for (const field of document.querySelectorAll("[data-make-key],[data-sign]")) {
  let tried = false;
  field.form.addEventListener("submit", async (event) => {
    if (field.value || tried) return;
    event.preventDefault();
    tried = true;
    try {
      await ("sign" in field.dataset ? sign(field) : make(field));
    } catch {
      // Without a key the server says what to do.
    }
    field.form.requestSubmit(event.submitter);
  });
}
