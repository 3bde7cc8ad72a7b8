import type { ApiClient } from '#api-client';
import type { PersonId, Role } from '#contracts';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { journeyPlatform, password, type JourneyPlatform } from '../platform.js';
import { Accessibility } from './accessibility.js';
import { openBrowser } from './browser.js';
import { Visit } from './visit.js';

export interface VisitOptions {
  /** Who is signed in; left out: nobody. */
  readonly as?: string;
  readonly language?: 'ja' | 'en';
}

/** What a page loads until it is shown, over the wire: 170 kB where somebody looks on a phone, 20 kB more at an office's desk. */
const onPhones =
  /^\/(learning|my-|survey|open-programmes|application|confirmation|company-check|placement-check|account|sign-in|$)/;
const scriptsAtMost = (path: string): number => (onPhones.test(path) ? 170_000 : 190_000);

/**
 * One platform and one browser for all stories about pages: starting them costs more than most stories. Each story brings
 * its own data; municipalities keep them apart.
 */
export class World {
  readonly accessibility = new Accessibility();
  private opened: { journey: JourneyPlatform; browser: Browser } | undefined;
  private readonly people = new Map<string, Promise<ApiClient>>();
  private visits: Visit[] = [];
  private visitors = 0;
  /** Pages that loaded more than they may. */
  private heavy: string[] = [];
  private heaviest = 0;

  async open(): Promise<void> {
    const [journey, browser] = await Promise.all([journeyPlatform(), openBrowser()]);
    this.opened = { journey, browser };
  }

  async close(): Promise<void> {
    process.stderr.write(`heaviest page: ${this.heaviest} bytes of scripts\n`);
    await this.opened?.browser.close();
    await this.opened?.journey.stop();
  }

  get journey(): JourneyPlatform {
    if (!this.opened) throw new Error('the world is opened in beforeAll');
    return this.opened.journey;
  }

  get browser(): Browser {
    if (!this.opened) throw new Error('the world is opened in beforeAll');
    return this.opened.browser;
  }

  /** Somebody with this role in あおば市 (992011), invited once: what they do over the API. */
  person(role: Role, email: string, person?: PersonId): Promise<ApiClient> {
    const known = this.people.get(email) ?? this.journey.signedIn('992011', role, email, person);
    this.people.set(email, known);
    return known;
  }

  /** Opens a page in a browser of its own. What it asks for and complains about is watched until the story has ended. */
  async visit(path: string, { as, language = 'ja' }: VisitOptions = {}): Promise<Visit> {
    const { url } = this.journey;
    const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
    const context = await this.browser.newContext({
      locale,
      timezoneId: 'Asia/Tokyo',
      baseURL: url,
      // Everybody from elsewhere: attempts to sign in are counted by address.
      extraHTTPHeaders: { 'x-forwarded-for': `10.1.${this.visitors >> 8}.${this.visitors++ & 255}` },
    });
    if (as) await signIn(context, as);
    const visit = new Visit(await context.newPage(), url, this.accessibility);
    this.visits.push(visit);
    await visit.page.goto(path);
    await visit.page.getByRole('heading', { level: 1 }).first().waitFor();
    const { scripts } = await visit.wire();
    if (scripts > scriptsAtMost(path)) this.heavy.push(`${path}: ${scripts} bytes of scripts`);
    this.heaviest = Math.max(this.heaviest, scripts);
    return visit;
  }

  /** After each story: what every page has to keep, whatever the story was about. */
  async endVisits(): Promise<void> {
    const ended = this.visits;
    const heavy = this.heavy;
    [this.visits, this.heavy] = [[], []];
    await Promise.all(ended.map(({ page }) => page.context().close()));
    expect(ended.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(ended.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(heavy).toEqual([]);
  }
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} was not signed in: ${answer.status()}`);
}
