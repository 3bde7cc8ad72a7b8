import type { Answered } from './ledger.js';
import type { Ledger, Entry } from './ledger.js';
import type { Operation } from './operation.js';

/** The platform must say something within two seconds; who waits longer has no answer. */
const PATIENCE_MS = 5000;

/** Sends operations over HTTP as a program with the right to record for every fictional municipality. */
export class Client {
  /** How many requests were acknowledged so far. */
  acked = 0;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly ledger: Ledger,
  ) {}

  async ask(operation: Operation): Promise<Entry> {
    const entry = await this.ledger.keep(operation, () => this.request(operation));
    if (entry.outcome === 'acked') this.acked += 1;
    return entry;
  }

  private async request({ method, path, tenant, body }: Operation): Promise<Answered> {
    try {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          'manabi-municipality': tenant,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const { status } = response;
      const answer: unknown = await response.json();
      const outcome = status < 300 ? 'acked' : status < 500 ? 'refused' : 'unknown';
      // What was read is of no use to anybody later.
      return { outcome, status, answer: method === 'GET' ? null : answer };
    } catch {
      return { outcome: 'unknown', status: null, answer: null };
    }
  }
}
