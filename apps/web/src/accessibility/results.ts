import found from './results.json' with { type: 'json' };

/** What the stories of the browser tests found; they write it down and fail when it is no longer true. */
interface Results {
  /** The version of axe-core. */
  readonly axe: string;
  /** What axe objected to, on all of them. */
  readonly violations: number;
  /** Success criteria of WCAG that axe had something to judge by on some page. */
  readonly criteria: readonly string[];
  /** Every page there is, and how many of its states were examined; 0: none yet. */
  readonly pages: readonly { readonly path: string; readonly states: number }[];
}

export const results: Results = found;
