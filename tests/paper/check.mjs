// Opens pages in headless Chromium without a network and tells what a person, a printer and axe-core find, as JSON.
// Run in a folder with axe-core and playwright-core: node check.mjs CHROMIUM FOLDER PAGE…

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, folder, ...pages] = process.argv.slice(2);
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const views = {
  light: { colorScheme: "light", viewport: { width: 900, height: 1200 } },
  dark: { colorScheme: "dark", viewport: { width: 900, height: 1200 } },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 } },
};

const browser = await chromium.launch({ executablePath, args: quiet });
const seen = {};
for (const file of pages) {
  const name = basename(file, ".html");
  seen[name] = { requests: [], console: [], views: {} };
  for (const [view, options] of Object.entries(views)) {
    const context = await browser.newContext({ ...options, offline: true });
    const page = await context.newPage();
    page.on("request", (request) => seen[name].requests.push(request.url()));
    page.on("console", (message) => seen[name].console.push(message.text()));
    page.on("pageerror", (error) => seen[name].console.push(String(error)));
    await page.goto("file://" + file);
    const facts = await page.evaluate(() => ({
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ground: getComputedStyle(document.body).backgroundColor,
      charts: [...document.querySelectorAll("svg")].filter((one) => one.checkVisibility()).map((one) => one.classList[0]),
      said: document.body.innerText,
      scripts: document.querySelectorAll("script, iframe, object, embed, link, img, [onload], [onerror]").length,
    }));
    await page.screenshot({ path: `${folder}/${name}-${view}.png`, fullPage: true });
    if (view === "light") {
      for (const format of ["A4", "Letter"]) await page.pdf({ path: `${folder}/${name}-${format}.pdf`, format });
    }
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    const told = (one) => ({ id: one.id, impact: one.impact, at: one.nodes.map((node) => node.html.slice(0, 160)) });
    seen[name].views[view] = { ...facts, violations: found.violations.map(told) };
    await context.close();
  }
}
await browser.close();
process.stdout.write(JSON.stringify(seen));
