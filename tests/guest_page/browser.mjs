// SPDX-License-Identifier: GPL-3.0-or-later
// A guest's browser: the system's Chromium, what is heard of it, and axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

export const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } };

/** Opens `url` and gives `visit` the page, with what its console and its requests said. */
export async function guest(url, visit, { size = "phone", locale = "en-GH", dark = false } = {}) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const context = await browser.newContext({ viewport: SIZES[size], locale, colorScheme: dark ? "dark" : "light", acceptDownloads: true, bypassCSP: false, timezoneId: "America/Lima" });
    const page = await context.newPage();
    const heard = { errors: [], requests: [] };
    page.on("console", (message) => message.type() === "error" && heard.errors.push(message.text()));
    page.on("pageerror", (error) => heard.errors.push(String(error)));
    page.on("request", (request) => heard.requests.push(request));
    await page.goto(url);
    await visit(page, heard, context);
  } finally {
    await browser.close();
  }
}

/** What axe finds wrong with the page as it is, a line each. */
export async function faults(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target + " " + node.failureSummary).join(" | ")}`);
}

/** What is wider than the window, or too small for a thumb (44 px). */
export function clumsy(page) {
  return page.evaluate(() => {
    const visible = [...document.querySelectorAll("button, input, textarea, a")].filter((each) => each.offsetParent);
    const small = visible.filter((each) => each.getBoundingClientRect().height < 44).map((each) => `small: ${each.outerHTML.slice(0, 80)}`);
    const wide = document.documentElement.scrollWidth > innerWidth ? [`wide: ${document.documentElement.scrollWidth}`] : [];
    return [...small, ...wide];
  });
}
