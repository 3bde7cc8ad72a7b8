import type { Page } from 'playwright-core';

/** What a page took on a phone-class profile, from an empty cache. */
export interface Loaded {
  /** Milliseconds until something was painted, and until what the page is for was there. */
  readonly painted: number;
  readonly shown: number;
  /** Bytes over the wire, headers included. */
  readonly scripts: number;
  readonly all: number;
}

/** Loads a page as a phone does on a slow network: a processor four times slower, 1.6 Mbit/s, 150 ms each way and back. */
export async function loadOnPhone(page: Page, path: string, until: string): Promise<Loaded> {
  const phone = await page.context().newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.clearBrowserCache');
  const line = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
  await phone.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByText(until).first().waitFor();
  const shown: number = await page.evaluate('performance.now()');
  await page.waitForLoadState('networkidle');
  const rest: Omit<Loaded, 'shown'> = await page.evaluate(figures);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await phone.detach();
  return { shown, ...rest };
}

const figures = `(() => {
  const resources = performance.getEntriesByType('resource');
  const sum = (entries) => entries.reduce((all, { transferSize }) => all + transferSize, 0);
  return {
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    scripts: sum(resources.filter(({ name }) => new URL(name).pathname.endsWith('.js'))),
    all: sum([...performance.getEntriesByType('navigation'), ...resources]),
  };
})()`;
