// Conveniences, none of them needed: every page works without this file.

// Open folds close when one clicks or tabs elsewhere, or presses Escape.
const folds = () => document.querySelectorAll(".fold[open]");
const closeOthers = (event) => {
  for (const fold of folds()) if (!fold.contains(event.target)) fold.open = false;
};
addEventListener("click", closeOthers);
addEventListener("focusin", closeOthers);
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const fold of folds()) {
    fold.open = false;
    fold.querySelector("summary").focus();
  }
});

// Filters that were unfolded stay so from page to page, for this visit.
for (const fold of document.querySelectorAll("details[data-keep]")) {
  const key = "fold " + fold.dataset.keep;
  try {
    if (sessionStorage.getItem(key)) fold.open = true;
    fold.addEventListener("toggle", () => sessionStorage.setItem(key, fold.open ? "1" : ""));
  } catch {
    break;
  }
}

// Leaving a form that was changed and not sent asks first; signing in loses nothing.
let changed = false;
addEventListener("input", (event) => {
  const form = event.target.closest("form[data-guard]");
  if (form && !form.querySelector("[type=password]")) changed = true;
});
addEventListener("submit", () => (changed = false));
addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

// A file held over its question lights it up.
for (const zone of document.querySelectorAll("[data-drop]")) {
  for (const [type, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    zone.addEventListener(type, () => zone.classList.toggle("over", over));
  }
}

// What is in progress is asked for again until it is done; then the page is shown anew.
const refresh = async (part) => {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  if (!fresh?.dataset.refresh) return location.reload();
  part.replaceWith(fresh);
  later(fresh);
};
const later = (part) => {
  const wait = 1000 * Number(part.dataset.refresh);
  setTimeout(() => refresh(part).catch(() => later(part)), wait);
};
document.querySelectorAll("[data-refresh]").forEach(later);

// After a refused form the summary is where one begins.
document.querySelector(".summary")?.focus();
