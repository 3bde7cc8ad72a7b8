import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Judged } from './browser.js';

const web = join(import.meta.dirname, '../../apps/web/src');
/** What the page `/accessibility` shows. */
export const resultsFile = join(web, 'accessibility/results.json');

/** The addresses of all pages, as their folders declare them. */
const declared = readdirSync(web)
  .map((folder) => join(web, folder, 'pages.ts'))
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path as string))
  .toSorted();

/** What the stories examined, page by page, for the statement about accessibility. */
export class Accessibility {
  private readonly states = new Map<string, Set<string>>();
  private readonly kept = new Set<string>();

  private violations = 0;

  /** A state of the page at this address was examined. */
  note(state: string, pathname: string, { violations, kept }: Judged): void {
    this.violations += violations.length;
    const path = declared.find((one) => one === pathname) ?? declared.find((one) => matches(one, pathname));
    if (path !== undefined) this.states.set(path, (this.states.get(path) ?? new Set()).add(state));
    for (const tag of kept) this.kept.add(tag);
  }

  summary() {
    const criteria = [...this.kept].flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1, 4).join('.') ?? []);
    return {
      axe: axe.version,
      violations: this.violations,
      criteria: criteria.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
      pages: declared.map((path) => ({ path, states: this.states.get(path)?.size ?? 0 })),
    };
  }
}

const matches = (declaredPath: string, pathname: string): boolean =>
  new RegExp(`^${declaredPath.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname);
