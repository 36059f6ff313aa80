"use strict";

// Keeps what one organisation answers, and hands it over as a file. Nothing leaves this page in another way: its
// content security policy forbids every connection. What the page knows of the meeting, and every word that it says,
// stands in the block with the id `data`.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const positions = ["a", "b", "unsure", "not_applicable"];
const byId = (id) => document.getElementById(id);
const form = byId("form");
const organisation = byId("organisation"); // Not there when the form is for one organisation.
const role = byId("role");

let state = stored() ?? fresh();
let isKept = true; // Whether the browser keeps what was last filled in.
let isHandedOver = true; // Whether the answer file holds what was last filled in.

// --- What is filled in ---

function fresh() {
  return { form: newId(), organisation: "", role: "", answers: {} };
}

// `crypto.randomUUID` is missing where a browser takes a file for an unsafe place.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// What the browser kept; nothing when that is nothing, may not be read, or was not written by this page.
function stored() {
  try {
    return readState(JSON.parse(localStorage.getItem(data.storage)));
  } catch {
    return null;
  }
}

function readState(found) {
  if (typeof found?.form !== "string" || typeof found.answers !== "object") return null;
  const text = (value, most) => (typeof value === "string" ? value : "").slice(0, most);
  const answers = {};
  for (const id of data.questions) {
    const answer = found.answers?.[id];
    const position = positions.includes(answer?.position) ? answer.position : null;
    answers[id] = { position, note: text(answer?.note, data.longest_note) };
  }
  const name = text(found.organisation, data.longest_name);
  return { form: found.form, organisation: name, role: text(found.role), answers };
}

function keep() {
  isHandedOver = false;
  try {
    localStorage.setItem(data.storage, JSON.stringify(state));
    isKept = true;
  } catch {
    isKept = false;
  }
  byId("not-kept").hidden = isKept;
}

function answerTo(id) {
  return (state.answers[id] ??= { position: null, note: "" });
}

const openQuestions = () => data.questions.filter((id) => answerTo(id).position === null);

// --- What the page shows ---

// `{name}` in a text becomes the value of that name. A function, because `$&` in a value means something to `replace`.
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// Writes only what changed: a screen reader tells every change.
function say(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function show() {
  if (organisation) {
    organisation.value = state.organisation;
    role.value = state.role;
    if (role.selectedIndex < 0) role.value = ""; // A role that the guide no longer has.
  }
  for (const id of data.questions) {
    const answer = answerTo(id);
    for (const radio of radios(id)) radio.checked = radio.value === answer.position;
    noteOf(id).value = answer.note;
  }
  showState();
}

const radios = (id) => form.querySelectorAll(`input[name="${id}"]`);
const noteOf = (id) => byId(`note-${id}`);

// What follows from the answers: how far one is, what is open, what would be printed.
function showState() {
  const open = openQuestions();
  const total = data.questions.length;
  say("answered", fill(words.answered, { answered: total - open.length, total }));
  const left = [words.nothing_open, words.one_open][open.length] ?? fill(words.some_open, { open: open.length });
  say("left", left);
  byId("open").hidden = open.length === 0;
  for (const id of data.questions) {
    byId(`open-${id}`).hidden = !open.includes(id);
    byId(`take-back-${id}`).hidden = open.includes(id);
    byId(`written-${id}`).textContent = answerTo(id).note;
  }
  if (organisation) byId("written-organisation").textContent = state.organisation;
}

// --- What the user does ---

form.addEventListener("input", (event) => {
  const field = event.target;
  if (field === organisation || field === role) {
    state[field.id] = field.value;
  } else {
    const answer = answerTo(field.dataset.question);
    if (field.type === "radio") answer.position = field.value;
    else answer.note = field.value;
  }
  const full = byId(`full-${field.id}`);
  if (full) full.hidden = field.value.length < field.maxLength;
  keep();
  showState();
});

form.addEventListener("click", (event) => {
  const id = event.target.closest(".take-back")?.dataset.question;
  if (!id) return;
  answerTo(id).position = null;
  keep();
  show();
  radios(id)[0].focus(); // The button is gone; the focus stays at the question.
});

// Enter in the field for the name must not send the form: there is nowhere to send it to.
form.addEventListener("submit", (event) => event.preventDefault());

byId("open").addEventListener("click", (event) => {
  const id = event.target.dataset.question;
  if (!id) return;
  event.preventDefault(); // A browser that follows the link takes the focus away from the field.
  byId("open").open = false;
  byId(`vraag-${id}`).scrollIntoView();
  radios(id)[0].focus({ preventScroll: true });
});

byId("get-file").addEventListener("click", () => {
  if (!answering()) {
    byId("done").textContent = words.no_organisation;
    organisation.focus();
    return;
  }
  const name = fileName();
  const address = URL.createObjectURL(new Blob([answerFile()], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  isHandedOver = true;
  const to = data.return_to ? fill(words.to, { to: data.return_to }) : words.to_sender;
  byId("done").textContent = fill(words.got_file, { file: name, to });
});

byId("restart").addEventListener("click", () => {
  if (!confirm(words.sure)) return;
  state = fresh();
  keep();
  isHandedOver = true; // There is nothing to lose.
  show();
  byId("done").textContent = words.restarted;
});

// The same form in another window: what was filled in there is here too.
addEventListener("storage", (event) => {
  if (event.key !== data.storage) return;
  state = stored() ?? fresh();
  show();
});

addEventListener("beforeunload", (event) => {
  if (!isKept && !isHandedOver) event.preventDefault();
});

// --- The answer file ---

// Who answers; nothing where that is only what cannot be seen.
const seen = /[^\p{C}\p{Z}\u115F\u1160\u3164\uFFA0]/u;
const answering = () => data.organisation ?? (seen.test(state.organisation) ? state.organisation.trim() : "");
// Half of a letter, as a paste may leave behind, cannot stand in a file.
const whole = (text) => text.replace(/\p{Cs}/gu, "\uFFFD");

function answerFile() {
  const answer = (id) => ({ question: id, position: answerTo(id).position, note: whole(answerTo(id).note) });
  const given = (id) => answerTo(id).position !== null || answerTo(id).note.trim() !== "";
  const file = {
    kind: "kartrekker-antwoorden",
    format: 1,
    session: data.session,
    session_title: data.session_title,
    guide: data.guide,
    guide_version: data.guide_version,
    form: state.form,
    saved: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    organisation: whole(answering()),
    organisation_id: data.organisation_id,
    role: data.organisation === null ? state.role || null : data.role,
    answers: data.questions.filter(given).map(answer),
  };
  return JSON.stringify(file, null, 2) + "\n";
}

// Without what a file name may not hold on any system, and without what cannot be seen.
function fileName() {
  const safe = (text) => Array.from(text.replace(/[\\/:*?"<>|\p{C}]/gu, "")).slice(0, 40).join("").trim();
  const pieces = [words.answers, safe(answering()), safe(data.session_title)].filter((piece) => piece !== "");
  return `${pieces.join(" ").replace(/[. ]+$/, "")}.json`;
}

// --- The beginning ---

for (const hidden of document.querySelectorAll("[data-script]")) hidden.hidden = false;
show();
keep();
isHandedOver = true; // Nothing was filled in since.
