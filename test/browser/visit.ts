import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { ConsoleMessage, Page } from 'playwright-core';
import type { Accessibility } from './accessibility.js';
import { judge, overflow, printedSheets } from './browser.js';

/** Kept to be looked at; not part of the project. */
const results = join(import.meta.dirname, 'results');
/** 320: a desktop window of 1280 at a zoom of 400 %, and the narrowest phones. */
const widths = [320, 360, 768, 1280];
/** Between the two layouts axe has nothing new to find; the wide one and the pictures take half of the stories' time. */
const inFull = Boolean(process.env['LONG']);
const judgedAt = inFull ? [320, 1280] : [320];

/** Somebody's visit to the pages, watched. */
export class Visit {
  /** What went wrong in the browser: errors of scripts, what the policy refused. */
  readonly complaints: string[] = [];
  /** Requests to anybody but the platform. */
  readonly elsewhere: string[] = [];
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  private readonly sizes: Promise<readonly [path: string, bytes: number]>[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly accessibility: Accessibility,
  ) {
    page.on('request', (request) => this.note(new URL(request.url())));
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      const size = request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        // The page was left meanwhile.
        () => 0,
      );
      this.sizes.push(size.then((bytes) => [pathname, bytes]));
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message)) this.complaints.push(message.text());
    });
  }

  /**
   * Looks at the page as it stands, on every screen: nothing for axe to object to, nothing to scroll sideways for. In
   * the long form there is a picture of each, and of how it prints; `name` becomes that of the files.
   */
  async examine(name: string): Promise<void> {
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: width < 600 ? 780 : 900 });
      expect([name, width, await overflow(this.page)]).toEqual([name, width, 0]);
      if (judgedAt.includes(width)) await this.judge(name);
      if (inFull) await this.picture(`${name}-${width}.png`);
    }
    if (inFull) writeFileSync(join(results, `${name}.pdf`), await this.page.pdf({ preferCSSPageSize: true }));
  }

  /** Bytes of scripts and styles as they came over the wire. */
  async wire(): Promise<{ scripts: number; styles: number }> {
    const sizes = await Promise.all(this.sizes);
    const sum = (end: string) => sizes.reduce((all, [path, bytes]) => (path.endsWith(end) ? all + bytes : all), 0);
    return { scripts: sum('.js'), styles: sum('.css') };
  }

  /** Sheets of A4 that the page prints on. */
  sheets(): Promise<number> {
    return printedSheets(this.page);
  }

  private async judge(name: string): Promise<void> {
    const judged = await judge(this.page);
    this.accessibility.note(name, new URL(this.page.url()).pathname, judged);
    expect([name, judged.violations]).toEqual([name, []]);
  }

  private async picture(file: string): Promise<void> {
    mkdirSync(results, { recursive: true });
    await this.page.screenshot({ path: join(results, file), fullPage: true, caret: 'initial' });
  }

  private note(to: URL): void {
    if (to.origin === this.url) this.asked.push(to.pathname);
    else if (!['data:', 'blob:'].includes(to.protocol)) this.elsewhere.push(to.href);
  }
}

/** A refusal of the platform is an answer, and a story takes the network away; the browser calls both an error. */
const isRefusal = (message: ConsoleMessage): boolean =>
  message.text().startsWith('Failed to load resource') &&
  (new URL(message.location().url).pathname.startsWith('/api/') ||
    message.text().endsWith('net::ERR_INTERNET_DISCONNECTED'));
