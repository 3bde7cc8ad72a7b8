import type { Answer, Ask, Http } from '../access/http.js';
import type { Described } from './described.js';
import { wrongWith } from './oracle.js';

/** One thing to send, and what must be true of the answer besides what must be true of all. */
export interface Case {
  readonly class: string;
  readonly what: string;
  readonly ask: Ask;
  readonly described?: Described | undefined;
  /** Says what is wrong, or nothing. */
  readonly expect?: (answer: Answer) => string | undefined;
  /** What to keep so that it can be sent again. */
  readonly input?: unknown;
}

export interface Finding {
  readonly class: string;
  readonly what: string;
  readonly problem: string;
  readonly operation: string | undefined;
  readonly input: unknown;
}

export class Tally {
  readonly findings: Finding[] = [];
  readonly times: number[] = [];
  readonly counts: Record<string, number> = {};
  unavailable = 0;

  /** Sends everything, some at once, and judges every answer. */
  async run(http: Http, cases: Iterable<Case>, atOnce = 8): Promise<void> {
    const waiting = cases[Symbol.iterator]();
    const work = async () => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) await this.one(http, next.value);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  add(name: string, what: string, problem: string | null | undefined): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    if (problem) this.findings.push({ class: name, what, problem, operation: undefined, input: undefined });
  }

  private async one(http: Http, { class: name, what, ask, described, expect, input }: Case): Promise<void> {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    try {
      let answer = await http.ask(ask);
      this.times.push(answer.ms);
      // "Not now" is honest when it goes away by itself.
      if (answer.status === 503) this.unavailable += 1;
      if (answer.status === 503 || answer.status === 429) answer = await http.askPatiently(ask);
      const problem = answer.status === 503 ? 'a 503 that stays' : (wrongWith(answer, described) ?? expect?.(answer));
      if (problem) this.findings.push({ class: name, what, problem, operation: described?.id, input });
    } catch (error) {
      const problem = `no answer: ${error instanceof Error ? error.message : String(error)}`;
      this.findings.push({ class: name, what, problem, operation: described?.id, input });
    }
  }

  p99(): number {
    const sorted = [...this.times].sort((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
  }

  /** The findings as lines, at most so many. */
  lines(most = 40): string[] {
    return this.findings
      .slice(0, most)
      .map(({ class: name, what, problem, operation }) => `${name}: ${operation ?? ''} ${what}: ${problem}`);
  }

  summary(): string {
    const total = Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    const parts = Object.entries(this.counts).map(([name, count]) => `${name} ${count}`);
    return `${total} cases (${parts.join(', ')}), ${this.findings.length} findings, p99 ${this.p99()} ms, ${this.unavailable} × 503`;
  }
}
