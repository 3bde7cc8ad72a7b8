import axe from 'axe-core';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** WCAG 2.0, 2.1 and 2.2, A and AA: JIS X 8341-3 AA and the next one. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Debian's Chromium, alone: it asks nobody for updates. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** What axe says of a page as it stands: what it objects to (`rule: element`), and the tags of the rules that are kept. */
export interface Judged {
  readonly violations: string[];
  readonly kept: string[];
}

export async function judge(page: Page): Promise<Judged> {
  // Half a megabyte: sent once to each page.
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(axe.source);
  // What is still fading in has too little contrast; what turns for ever has no end to wait for.
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished))`);
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(
    ({ violations, passes }) => ({
      violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)),
      kept: passes.flatMap(({ tags }) => tags),
    }))`);
}

/** What axe objects to on the page as it stands. */
export const violations = async (page: Page): Promise<string[]> => (await judge(page)).violations;

/** How many pixels the page is wider than the window, or the product's name reaches under the tools of the header. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(`{
    const { scrollWidth, clientWidth } = document.documentElement;
    const [name, tools] = ['.site-name-product', '.site-tools'].map((at) => document.querySelector(at)?.getBoundingClientRect());
    Math.max(scrollWidth - clientWidth, name && tools ? Math.ceil(name.right - tools.left) : 0);
  }`);

/** What a screen reader would say has the focus: the name it is given, its text, or the label of an input. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    'document.activeElement.ariaLabel || document.activeElement.innerText || document.activeElement.labels?.[0]?.innerText || ""',
  );

export const hasFocus = async (locator: Locator): Promise<boolean> =>
  (await locator.and(locator.page().locator(':focus')).count()) === 1;

/** Presses Tab until the element with this text or label has the focus. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).trim() === wanted) return;
  }
  throw new Error(`the Tab key never reached ${wanted}`);
}

/** Sheets of A4 that the page prints on. */
export async function printedSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
