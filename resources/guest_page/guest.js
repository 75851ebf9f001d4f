// SPDX-License-Identifier: GPL-3.0-or-later
// The page behind a receipt's QR code. The token comes in the fragment and goes out in a header alone.
"use strict";
(() => {

const LANGUAGES = ["en", "de"];
const WORDS = {
  loading: ["Loading your order …", "Ihre Bestellung wird geladen …"],
  retry: ["Try again", "Noch einmal"],
  offline: ["No connection. This is how things were at {at}.", "Keine Verbindung. So war es um {at}."],
  nobody: ["No connection to the restaurant.", "Keine Verbindung zum Restaurant."],
  updated: ["As of {at}", "Stand {at}"],
  order: ["Order {n}", "Bestellung {n}"],
  missing: ["We cannot find this order", "Diese Bestellung ist nicht zu finden"],
  missingWords: ["Scan the code on your receipt once more, or ask at the counter.",
    "Scannen Sie den Code auf dem Beleg noch einmal, oder fragen Sie an der Theke."],
  yourOrder: ["Your order", "Ihre Bestellung"],
  discount: ["Discount", "Rabatt"],
  delivery: ["Delivery", "Lieferung"],
  total: ["Total", "Summe"],
  rounding: ["Cash rounding", "Barrundung"],
  tip: ["Tip", "Trinkgeld"],
  includes: ["includes {tax}", "darin {tax}"],
  back: ["Given back", "Zurückgezahlt"],
  due: ["To pay", "Zu zahlen"],
  voided: ["taken off", "gestrichen"],
  paid: ["Paid", "Bezahlt"],
  unpaid: ["Not paid yet", "Noch nicht bezahlt"],
  pending: ["Payment under way", "Zahlung läuft"],
  part: ["Partly paid", "Teilweise bezahlt"],
  failed: ["Payment failed", "Zahlung fehlgeschlagen"],
  taxInvoice: ["Tax invoice", "Rechnung"],
  ask: ["Ask for a tax invoice", "Rechnung anfordern"],
  askWords: ["An invoice with the name and tax number of your business.", "Eine Rechnung mit Namen und Steuernummer Ihrer Firma."],
  notPaid: ["You can ask for a tax invoice once the order is paid.", "Eine Rechnung gibt es, sobald die Bestellung bezahlt ist."],
  haveIt: ["Invoice {n} is issued.", "Rechnung {n} ist ausgestellt."],
  name: ["Business name", "Name der Firma"],
  taxId: ["Tax number (optional)", "Steuernummer (freiwillig)"],
  address: ["Address (optional)", "Anschrift (freiwillig)"],
  email: ["E-mail (optional)", "E-Mail (freiwillig)"],
  code: ["Code on your receipt", "Code auf dem Beleg"],
  codeHint: ["Four digits, below the square on the receipt.", "Vier Ziffern, unter dem Quadrat auf dem Beleg."],
  final: ["An invoice cannot be changed once it is issued.", "Eine ausgestellte Rechnung lässt sich nicht mehr ändern."],
  issue: ["Issue the invoice", "Rechnung ausstellen"],
  issuing: ["Issuing …", "Wird ausgestellt …"],
  download: ["Download PDF", "PDF herunterladen"],
  drawing: ["The invoice is being drawn …", "Die Rechnung wird gezeichnet …"],
  later: ["Not ready yet. Try again in a minute.", "Noch nicht fertig. Bitte in einer Minute noch einmal."],
  required: ["Please fill this in.", "Bitte ausfüllen."],
  badEmail: ["This is no e-mail address.", "Das ist keine E-Mail-Adresse."],
  digits: ["The code has four digits.", "Der Code hat vier Ziffern."],
  wrongCode: ["This is not the code on the receipt. Five wrong ones lock it for a while.",
    "Das ist nicht der Code auf dem Beleg. Fünf falsche sperren ihn eine Weile."],
  locked: ["Too many tries. Try again after {at}.", "Zu viele Versuche. Bitte nach {at} noch einmal."],
  wrong: ["That did not work. Try again, or ask at the counter.", "Das hat nicht geklappt. Noch einmal, oder fragen Sie an der Theke."],
  readyAt: ["Ready at about {at}", "Fertig um etwa {at}"],
  readyPast: ["Should be ready any moment", "Müsste gleich fertig sein"],
  forTime: ["Ordered for {at}", "Bestellt für {at}"],
  collect: ["Please collect it at the counter.", "Bitte an der Theke abholen."],
  leaves: ["It leaves any moment.", "Sie geht gleich auf den Weg."],
  toTable: ["It is coming to your table.", "Sie kommt an Ihren Tisch."],
  moneyBack: ["Money you paid comes back.", "Bezahltes Geld kommt zurück."],
  enjoy: ["Enjoy your meal!", "Guten Appetit!"],
};
const STATUS = {                   // words, tone, icon, step of four
  awaiting_payment: [["Waiting for payment", "Wartet auf Zahlung"], "", "clock", 0],
  placed: [["Placed", "Eingegangen"], "", "clock", 0],
  accepted: [["Accepted", "Angenommen"], "go", "check", 1],
  scheduled: [["Accepted for later", "Für später angenommen"], "go", "clock", 1],
  preparing: [["Being prepared", "In Arbeit"], "go", "fire", 2],
  ready: [["Ready", "Fertig"], "good", "bag", 3],
  out_for_delivery: [["On its way", "Unterwegs"], "go", "way", 3],
  completed: [["Handed over", "Übergeben"], "good", "check", 4],
  rejected: [["Not accepted", "Nicht angenommen"], "bad", "cross"],
  cancelled: [["Cancelled", "Storniert"], "bad", "cross"],
  expired: [["Expired", "Verfallen"], "bad", "cross"],
  uncollected: [["Not collected", "Nicht abgeholt"], "bad", "cross"],
};

const POLL_MS = 10000;
const SILENCE_MS = 60000;          // a comment comes every 25 s
const DRAWING_TRIES = 8;
const ENDED = ["completed", "rejected", "cancelled", "expired", "uncollected"];
const PAID = { paid: ["paid", "good", "check"], unpaid: ["unpaid", "", "clock"], pending: ["pending", "", "clock"], authorised: ["pending", "", "clock"],
  partially_paid: ["part", "", "clock"], refunded: ["back", "", "check"], partially_refunded: ["paid", "good", "check"], failed: ["failed", "bad", "cross"] };

const $ = (id) => document.getElementById(id);
const orderId = location.pathname.split("/")[2] || "";
const token = location.hash.slice(1);
const zone = document.body.dataset.zone || undefined;
const locale = preferredLocale();
let order = null;
let shownAt = null;                // when the order was last heard of
let offline = false;
let invoice = remembered();
let attempt = { body: "", key: "" };

// What is written how

function preferredLocale() {
  const wanted = navigator.languages || [navigator.language || "en"];
  return wanted.find((each) => LANGUAGES.includes(each.slice(0, 2))) || "en";
}
function inWords(pair) {
  return pair[LANGUAGES.indexOf(locale.slice(0, 2))];
}
function word(name, values = {}) {
  let text = inWords(WORDS[name]);
  for (const key in values) text = text.replace("{" + key + "}", values[key]);
  return text;
}
// With its day, unless that is today at the restaurant.
function time(at) {
  const write = (date, options) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(date);
  const when = new Date(at);
  const clock = { hour: "numeric", minute: "2-digit" };
  return write(when, write(when) === write(new Date()) ? clock : { day: "numeric", month: "short", ...clock });
}
function money(minor) {
  const options = { style: "currency", currency: order.currency, currencyDisplay: "narrowSymbol" };
  const format = new Intl.NumberFormat(locale, options);
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

// The restaurant's answers

async function call(path, options = {}) {
  const headers = { Accept: "application/json", ...options.headers };
  if (token) headers["X-Guest-Token"] = token;
  const response = await fetch(path, { ...options, headers, cache: "no-store", credentials: "omit" });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw Object.assign(new Error(problem.code || "failed"), { problem, status: response.status, wait: Number(response.headers.get("Retry-After")) || 0 });
}
// @return whether there is such an order, as far as anybody knows
async function refresh() {
  try {
    const answer = await call("/api/customer/orders/track/" + encodeURIComponent(orderId) + "/");
    show((await answer.json()).order);
    return true;
  } catch (error) {
    if (error.status !== 404) showOffline();
    else showMissing();
    return error.status !== 404;
  }
}

// What is shown

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}
function icon(name) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  made.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "use")).setAttribute("href", "#i-" + name);
  return made;
}
function say(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text;
}
function show(next) {
  if (order && next.version < order.version) return;
  order = next;
  shownAt = new Date();
  offline = false;
  draw();
}
function draw() {
  document.documentElement.lang = locale;
  for (const each of document.querySelectorAll("[data-word]")) each.textContent = word(each.dataset.word);
  $("offline").hidden = !offline;
  if (!order) return;
  $("loading").hidden = $("missing").hidden = true;
  $("order").hidden = false;
  document.title = word("order", { n: order.number });
  say("title", document.title);
  say("updated", word("updated", { at: time(shownAt) }));
  drawStatus();
  drawItems();
  drawSums();
  drawInvoice();
}
function drawStatus() {
  const [words, tone, sign, step] = STATUS[order.status] || [[order.status, order.status], "", "clock", 0];
  $("status").className = "status " + tone;
  $("status-icon").setAttribute("href", "#i-" + sign);
  say("status-word", inWords(words));
  say("status-more", statusMore());
  $("steps").hidden = step === undefined;
  if (step !== undefined) drawSteps(step);
}
function statusMore() {
  const { status, fulfilment, scheduled_for: wanted, estimated_ready_at: ready } = order;
  if (status === "ready") return word({ delivery: "leaves", dine_in: "toTable" }[fulfilment] || "collect");
  if (status === "scheduled" && wanted) return word("forTime", { at: time(wanted) });
  if (status === "rejected") return word("moneyBack");
  if (status === "completed") return word("enjoy");
  if (!ready || !["accepted", "preparing", "scheduled"].includes(status)) return "";
  return new Date(ready) < new Date() ? word("readyPast") : word("readyAt", { at: time(ready) });
}
function drawSteps(now) {
  const names = ["placed", "accepted", "preparing", order.fulfilment === "delivery" ? "out_for_delivery" : "ready", "completed"];
  const at = order.fulfilment === "delivery" && order.status === "ready" ? 2 : now;
  const done = (index) => index < at || order.status === "completed";
  $("steps").replaceChildren(...names.map((name, index) => {
    const entry = (order.timeline || []).filter((each) => each.status === name).pop();
    const step = element("li", inWords(STATUS[name][0]), done(index) ? "done" : index === at ? "now" : "");
    if (index === at) step.setAttribute("aria-current", "step");
    if (entry && index <= at) step.appendChild(element("small", time(entry.at)));
    return step;
  }));
}
function drawItems() {
  $("items").replaceChildren(...order.items.map((line) => {
    const row = element("li");
    const gone = line.status === "voided";
    const name = element("span", line.name, gone ? "gone" : "");
    const more = line.options.map((option) => option.name + (option.price_delta_cents ? " " + (option.price_delta_cents > 0 ? "+" : "") + money(option.price_delta_cents) : ""));
    if (line.note) more.push("“" + line.note + "”");
    if (gone) more.push(word("voided"));
    if (more.length) name.appendChild(element("span", more.join(" · "), "more"));
    row.append(element("span", line.quantity + " ×", "many"), name, element("span", money(line.total_cents), "amount" + (gone ? " gone" : "")));
    return row;
  }));
}
function drawSums() {
  const rows = [];
  const add = (name, minor, className) => rows.push(element("dt", name, className), element("dd", money(minor), className));
  if (order.discount_cents) add(word("discount"), -order.discount_cents);
  if (order.delivery_fee_cents) add(word("delivery"), order.delivery_fee_cents);
  const included = order.prices_include_tax;
  const taxes = () => order.taxes.forEach((row) => {
    const tax = row.name + " " + (row.rate / 100).toLocaleString(locale, { style: "percent", maximumFractionDigits: 3 });
    add(included ? word("includes", { tax }) : tax, row.tax_cents, "soft");
  });
  if (!included) taxes();
  add(word("total"), order.total_cents, "all");
  if (included) taxes();
  if (order.rounding_cents) add(word("rounding"), order.rounding_cents);
  if (order.tip_cents) add(word("tip"), order.tip_cents);
  if (order.refunded_cents) add(word("back"), -order.refunded_cents);
  if (order.due_cents > 0 && order.paid_cents > 0) add(word("due"), order.due_cents);
  $("sums").replaceChildren(...rows);
  const [name, tone, sign] = PAID[order.payment_status] || PAID.unpaid;
  $("paid").className = "chip " + tone;
  $("paid").replaceChildren(icon(sign), word(name));
}
function drawInvoice() {
  const mayAsk = ["paid", "partially_refunded"].includes(order.payment_status);
  // The public view has no code: without a good token there is nothing to ask with.
  $("invoice").hidden = !order.verification_code || (ENDED.includes(order.status) && !mayAsk && !invoice);
  const words = invoice ? word("haveIt", { n: invoice.number }) : word(mayAsk ? "askWords" : "notPaid");
  if (!$("download").disabled) say("invoice-words", words);
  $("ask").hidden = Boolean(invoice) || !mayAsk || !$("form").hidden;
  $("download").hidden = !invoice;
  if (invoice) $("form").hidden = true;
}
function showMissing() {
  stopLive();
  $("order").hidden = $("loading").hidden = $("offline").hidden = true;
  $("missing").hidden = false;
  say("missing-title", word("missing"));
  say("missing-words", word("missingWords"));
}
function showOffline() {
  offline = true;
  say("offline-words", order ? word("offline", { at: time(shownAt) }) : word("nobody"));
  $("offline").hidden = false;
  if (!order) $("loading").hidden = true;
}

// The form

function fault(id, text) {
  const field = $(id);
  const note = $(id + "-fault") || field.parentNode.appendChild(element("p", "", "fault"));
  note.id = id + "-fault";
  note.textContent = text || "";
  field.setAttribute("aria-invalid", Boolean(text));
  field.setAttribute("aria-describedby", note.id + (id === "verification_code" ? " code-hint" : ""));
}
function formFault(text) {
  say("form-fault", text);
  $("form-fault").hidden = !text;
}
const FIELDS = ["buyer.name", "buyer.tax_id", "buyer.address", "buyer.email", "verification_code"];
function ownFaults() {
  const faults = {};
  if (!$("buyer.name").value.trim()) faults["buyer.name"] = word("required");
  if (!/^[0-9]{4}$/.test($("verification_code").value.trim())) faults.verification_code = word("digits");
  return faults;
}
function showFaults(faults) {
  for (const id of FIELDS) fault(id, faults[id]);
  const first = FIELDS.find((id) => faults[id]);
  if (first) $(first).focus();
  return first;
}
function faultsOf(problem) {
  const faults = {};
  for (const { field, code, message } of problem.errors || [])
    faults[field] = code === "required" ? word(code) : field === "buyer.email" ? word("badEmail") : message;
  return faults;
}
function refused(error) {
  const after = { at: time(Date.now() + Math.max(error.wait || 60, 60) * 1000) };
  if (!error.status) return formFault(word("nobody"));
  if (error.message === "invalid_code") return void showFaults({ verification_code: word("wrongCode") });
  if (error.status === 429) return formFault(word("locked", after));
  if (error.status === 422 && showFaults(faultsOf(error.problem))) return;
  formFault(word(error.message === "order_not_paid" ? "notPaid" : "wrong"));
}
async function issue(event) {
  event.preventDefault();
  formFault("");
  if (showFaults(ownFaults())) return;
  const value = (id) => $(id).value.trim();
  const buyer = { name: value("buyer.name") };
  for (const name of ["tax_id", "address", "email"]) if (value("buyer." + name)) buyer[name] = value("buyer." + name);
  const body = JSON.stringify({ verification_code: value("verification_code"), buyer });
  // The same request again after a lost answer is the same request.
  if (attempt.body !== body) attempt = { body, key: Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("") };
  button("send", "issuing", true);
  try {
    const answer = await call("/api/customer/orders/invoice/" + encodeURIComponent(orderId) + "/",
      { method: "POST", body, headers: { "Content-Type": "application/json", "Idempotency-Key": attempt.key } });
    const made = (await answer.json()).invoice;
    remember({ id: made.id, number: made.invoice_number });
    draw();
    $("invoice-words").focus();
  } catch (error) {
    refused(error);
    if (!$("form-fault").hidden) $("form-fault").focus();
  } finally {
    button("send", "issue", false);
  }
}
function button(id, name, busy) {
  $(id).disabled = busy;
  $(id).textContent = word(name);
}

// The file

async function download() {
  button("download", "drawing", true);
  try {
    const file = await invoiceFile();
    const link = element("a");
    link.href = URL.createObjectURL(file);
    link.download = invoice.number.replace(/[^A-Za-z0-9_-]/g, "-") + ".pdf";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    button("download", "download", false);
    drawInvoice();
  } catch (error) {
    button("download", "download", false);
    if (error.status === 404) remember(null);
    say("invoice-words", word(error.status === 503 ? "later" : error.status ? "wrong" : "nobody"));
  }
}
async function invoiceFile() {
  for (let tries = 1; ; ++tries) {
    try {
      const answer = await call("/customer/invoices/" + encodeURIComponent(invoice.id) + "/download", { headers: { Accept: "application/pdf" } });
      return await answer.blob();
    } catch (error) {
      if (error.status !== 503 || tries >= DRAWING_TRIES) throw error;
      await new Promise((done) => setTimeout(done, (error.wait || 2) * 1000));
    }
  }
}
// The order's invoice is known to this device alone: others have to show the code.
function remembered() {
  try {
    return JSON.parse(localStorage.getItem("invoice:" + orderId));
  } catch {
    return null;
  }
}
function remember(made) {
  invoice = made;
  try {
    if (made) localStorage.setItem("invoice:" + orderId, JSON.stringify(made));
    else localStorage.removeItem("invoice:" + orderId);
  } catch { /* a browser that keeps nothing */ }
}

// Changes as they happen: a stream, and questions where it does not hold.

let stream = null;
let poll = 0;

function stopLive() {
  if (stream) stream.abort();
  stream = null;
  clearTimeout(poll);
}
async function live() {
  stopLive();
  const mine = stream = new AbortController();
  if (document.hidden || !(await refresh()) || stream !== mine) return;
  try {
    if (!offline) await follow(mine);
  } catch { /* the next question says how it is */ }
  if (stream === mine) poll = setTimeout(live, POLL_MS);
}
async function follow(mine) {
  const answer = await call("/api/customer/orders/stream/" + encodeURIComponent(orderId) + "/", { signal: mine.signal, headers: { Accept: "text/event-stream" } });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const silence = setTimeout(() => mine.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    const events = (text + value).split(/\r?\n\r?\n/);
    text = events.pop();
    for (const each of events) {
      const data = each.split(/\r?\n/).filter((line) => line.startsWith("data:")).map((line) => line.slice(5)).join("\n");
      if (data) show(JSON.parse(data).order);
    }
  }
}

$("retry").addEventListener("click", live);
$("ask").addEventListener("click", () => {
  $("form").hidden = false;
  $("ask").hidden = true;
  $("ask").setAttribute("aria-expanded", "true");
  if (order.customer_email && !$("buyer.email").value) $("buyer.email").value = order.customer_email;
  $("buyer.name").focus();
});
$("form").addEventListener("submit", issue);
$("download").addEventListener("click", download);
addEventListener("online", live);
addEventListener("offline", showOffline);
document.addEventListener("visibilitychange", () => (document.hidden ? stopLive() : live()));
draw();
live();

})();
