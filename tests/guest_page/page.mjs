// SPDX-License-Identifier: GPL-3.0-or-later
// One scenario at the guest's page: `node page.mjs SCENARIO '{"base","order","token","code","staff","shots"}'`.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { clumsy, faults, guest } from "./browser.mjs";

const PATIENCE = 8000;
const [, , scenario, given] = process.argv;
const { base, order, token, code, staff, shots } = JSON.parse(given);
const url = `${base}/t/${order}#${token}`;

const shows = (page, selector, text) => page.locator(selector).filter({ hasText: text }).waitFor({ timeout: PATIENCE });
const shot = (page, name) => shots && page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });

async function moveOn(to) {
  const answer = await fetch(`${base}/api/staff/orders/${order}/transition`, {
    method: "POST", headers: { Authorization: `Bearer ${staff}`, "Content-Type": "application/json" }, body: JSON.stringify({ to }) });
  assert.equal(answer.status, 200, await answer.text());
}

async function openForm(page) {
  await page.getByRole("button", { name: "Ask for a tax invoice" }).click();
  await page.getByLabel("Business name").waitFor();
}

async function fill(page, shown) {
  await page.getByLabel("Business name").fill("Volta Textiles Ltd");
  await page.getByLabel("Tax number").fill("C0098765432");
  await page.getByLabel("Code on your receipt").fill(shown);
  await page.getByRole("button", { name: "Issue the invoice" }).click();
}

const wrongCode = code === "0000" ? "0001" : "0000";

const scenarios = {
  async follows() {
    await guest(url, async (page, heard) => {
      await shows(page, "#status-word", "Placed");
      assert.match(await page.locator("#title").innerText(), /^Order \d+$/);
      assert.match(await page.locator("#paid").innerText(), /Not paid yet/);
      assert.match(await page.locator("#sums .all").last().innerText(), /^GH₵\s?\d+\.\d\d$/);
      await moveOn("accepted");
      await shows(page, "#status-word", "Accepted");
      await shows(page, "#status-more", "Ready at about");
      await moveOn("preparing");
      await shows(page, "#status-word", "Being prepared");
      assert.equal(await page.locator("#steps [aria-current=step]").count(), 1);
      await shot(page, "phone-preparing");
      await moveOn("ready");
      await shows(page, "#status-word", "Ready");
      assert.deepEqual(heard.errors, []);
      for (const request of heard.requests) {
        assert.ok(request.url().startsWith(base), request.url());
        assert.ok(!request.url().includes(token), "the token is in an address");
      }
      await shot(page, "phone-ready");
    });
  },
  async speaksGerman() {
    await guest(url, async (page) => {
      await shows(page, "#status-word", "Fertig");
      assert.equal(await page.locator("html").getAttribute("lang"), "de-DE");
      assert.match(await page.locator("#sums .all").last().innerText(), /^\d+,\d\d\s(GHS|GH₵|₵)$/);
      await shot(page, "phone-german");
    }, { locale: "de-DE" });
  },
  async invoices() {
    await guest(url, async (page, heard) => {
      await openForm(page);
      await page.getByRole("button", { name: "Issue the invoice" }).click();
      await shows(page, ".fault", "Please fill this in.");
      await shows(page, ".fault", "The code has four digits.");
      assert.equal(await page.evaluate(() => document.activeElement.id), "buyer.name");
      await shot(page, "phone-form-faults");
      await fill(page, wrongCode);
      await shows(page, ".fault", "This is not the code on the receipt.");
      assert.equal(await page.getByLabel("Code on your receipt").getAttribute("aria-invalid"), "true");
      await page.getByLabel("E-mail").fill("volta@@example");
      await fill(page, code);
      await shows(page, ".fault", "This is no e-mail address.");
      await page.getByLabel("E-mail").fill("");
      await fill(page, code);
      await shows(page, "#invoice-words", "is issued");
      await shot(page, "phone-invoice");
      await downloads(page);
      await page.reload();
      await shows(page, "#invoice-words", "is issued");
      await downloads(page);
      assert.deepEqual(heard.errors.filter((each) => !/40[01]|422|503/.test(each)), []);
    });
  },
  async locks() {
    await guest(url, async (page) => {
      await openForm(page);
      for (let i = 0; i < 5; ++i) {
        const answered = page.waitForResponse((each) => each.url().includes("/orders/invoice/"));
        await fill(page, wrongCode);
        await answered;
      }
      await fill(page, code);
      await shows(page, "#form-fault", "Too many tries.");
      await shot(page, "phone-locked");
    });
  },
  async survivesNoConnection() {
    await guest(url, async (page, heard, context) => {
      await shows(page, "#title", "Order");
      await context.setOffline(true);
      await shows(page, "#offline-words", "This is how things were at");
      await shot(page, "phone-offline");
      await context.setOffline(false);
      await page.locator("#offline").waitFor({ state: "hidden", timeout: PATIENCE });
      await shows(page, "#title", "Order");
    });
  },
  async tellsNothingWithoutTheToken() {
    await guest(`${base}/t/${order}#${"A".repeat(22)}`, async (page) => {
      await shows(page, "#missing-title", "We cannot find this order");
      assert.deepEqual([...await faults(page), ...await clumsy(page)], []);
      await shot(page, "phone-missing");
    });
    await guest(`${base}/t/${order}`, async (page) => {
      await shows(page, "#title", "Order");
      assert.equal(await page.locator("#invoice").isVisible(), false);
    });
  },
  async isForEverybody() {
    for (const size of ["phone", "desk"])
      for (const dark of [false, true])
        await guest(url, async (page) => {
          const sound = async (what) => assert.deepEqual([...await faults(page), ...await clumsy(page)], [], `${what} ${size} ${dark}`);
          await shows(page, "#title", "Order");
          await sound("order");
          await shot(page, `${size}-${dark ? "dark" : "light"}`);
          await openForm(page);
          await page.keyboard.press("Tab");
          assert.equal(await page.evaluate(() => document.activeElement.id), "buyer.tax_id");
          await page.getByRole("button", { name: "Issue the invoice" }).click();
          await shows(page, ".fault", "Please fill this in.");
          await sound("form");
          await shot(page, `${size}-${dark ? "dark" : "light"}-form`);
        }, { size, dark });
  },
};

async function downloads(page) {
  const [file, answer] = await Promise.all([
    page.waitForEvent("download", { timeout: 20000 }),
    page.waitForResponse((each) => each.url().endsWith("/download") && each.status() === 200, { timeout: 20000 }),
    page.getByRole("button", { name: "Download PDF" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^INV-\d{4}-\d{4}\.pdf$/);
  const bytes = readFileSync(await file.path());
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  assert.equal(answer.headers().etag, `"${createHash("sha256").update(bytes).digest("hex")}"`);
}

await scenarios[scenario]();
