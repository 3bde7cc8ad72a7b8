import { words } from './words.js';

/** The body of a refusal (`application/problem+json`), as far as a page needs it. */
interface Problem {
  readonly code: string;
  /** The Japanese sentence. */
  readonly title: string;
  readonly correlationId?: string;
}

/** Why a request has no answer: a refusal of the platform, or `offline` when nothing came back at all. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';

  constructor(
    readonly code: string,
    readonly sentence: string,
    readonly correlationId?: string,
  ) {
    super(code);
  }

  /** Whether the same request may succeed a moment later. */
  get passing(): boolean {
    return ['offline', 'unavailable', 'busy', 'internal-error'].includes(this.code);
  }
}

export const offline = (): RequestFailed => new RequestFailed('offline', words.states.offline);

/** What the platform said; something in between (a proxy, a gateway of the network) may have answered in its place. */
export async function failureOf(response: Response): Promise<RequestFailed> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (!problem?.code) return new RequestFailed('unavailable', words.states.noAnswer);
  return new RequestFailed(problem.code, problem.title, problem.correlationId);
}

/** Any error as one that can be shown. */
export const asFailure = (error: unknown): RequestFailed =>
  error instanceof RequestFailed ? error : new RequestFailed('unexpected', words.states.unexpected);
