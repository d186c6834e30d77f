// Looks at a published site in a real browser, as readers do: in light and dark, on a
// narrow screen, without a mouse. Usage: node check.mjs DIR [PAGE …]
import { createServer } from 'node:http';
import { readFile, readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const root = path.resolve(process.argv[2]);
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8' };
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'";

const server = createServer(async (request, response) => {
  const file = path.join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
  try {
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

// One page of each kind in each edition; the kinds are found by their places.
async function pages() {
  const found = ['index.html', '404.html'];
  for (const edition of await readdir(root)) {
    if (!(await stat(path.join(root, edition, 'index.html')).catch(() => null))) continue;
    for (const page of ['index.html', '404.html', 'tags/index.html', 'tags/ice-snow.html', 'news/index.html', 'news/columns/culture.html',
      'news/2013/index.html', 'news/2013/01/index.html', 'news/2013/01/vasaloppet.html', 'news/2012/12/holidays-2013.html',
      'news/2012/11/golden-corn-belt.html', 'news/2013/01/spring-rush.html', 'disclosure/index.html', 'disclosure/register/spending.html',
      'disclosure/online/form.html', 'services/index.html', 'services/apec-card.html', 'mailbox/registration-24-hours.html',
      'reports/2012.html', 'about/disclosure-guide.html']) found.push(`${edition}/${page}`);
  }
  return found;
}

const faults = [];
let checks = 0;
function expect(page, holds, what) {
  checks += 1;
  if (!holds) faults.push(`${page}: ${what}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function look(page, colorScheme, javaScriptEnabled = true) {
  const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 1200, height: 900 }, javaScriptEnabled });
  const tab = await context.newPage();
  const foreign = [];
  tab.on('request', (request) => { if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url()); });
  tab.on('console', (message) => { if (message.type() === 'error') faults.push(`${page}: console: ${message.text()}`); });
  await tab.goto(`${origin}/${page}`);
  expect(page, foreign.length === 0, `asks other servers: ${foreign}`);
  return { tab, context };
}

for (const page of process.argv.length > 3 ? process.argv.slice(3) : await pages()) {
  for (const scheme of ['light', 'dark']) {
    const { tab, context } = await look(page, scheme);
    await tab.evaluate(axe);
    const result = await tab.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const violation of result.violations) {
      faults.push(`${page} (${scheme}): ${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).slice(0, 2).join(' | ')}`);
    }
    expect(page, result.passes.length > 10, 'axe found nothing to check');
    if (scheme === 'light') {
      await tab.setViewportSize({ width: 320, height: 800 });
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(page, wide <= 320, `scrolls sideways at 320 px: ${wide}`);
      await tab.keyboard.press('Tab');
      const first = await tab.evaluate(() => document.activeElement?.className);
      expect(page, !page.includes('/') || first === 'skip', `the first stop of Tab is not the skip link but «${first}»`);
      await tab.emulateMedia({ media: 'print' });
      expect(page, await tab.locator('main').isVisible(), 'prints nothing');
    }
    await context.close();
  }
  const { tab, context } = await look(page, 'light', false);
  expect(page, (await tab.locator('main').innerText()).trim().length > 0, 'is empty without JavaScript');
  await context.close();
}
await browser.close();
server.close();

// The Nu HTML checker, on every page and the style sheet.
const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
try {
  execFileSync('java', ['-Xss4m', '-jar', jar, '--skip-non-html', '--format', 'gnu', '--stdout', '--filterpattern', '.*(text-autospace|text-spacing-trim|text-emphasis-position|hyphenate-limit-chars|auto-phrase).*', root], { encoding: 'utf8', maxBuffer: 1 << 26 });
  checks += 1;
} catch (error) {
  faults.push(...error.stdout.split('\n').filter(Boolean).map((line) => `nu: ${line}`));
}

const shown = [...new Set(faults)];
console.log(shown.slice(0, 100).join('\n'));
console.log(`${checks} passed, ${shown.length} failed`);
process.exit(shown.length === 0 ? 0 : 1);
