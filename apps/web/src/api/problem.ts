import { t } from '@lingui/core/macro';
import { language } from '../texts/language.js';

/** What is wrong with one field of what was sent: a JSON pointer and a code (`too-small`). */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
}

/** The body of a refusal (`application/problem+json`), as far as a page needs it. */
interface Problem {
  readonly code: string;
  /** The Japanese sentence. */
  readonly title: string;
  /** The English one. */
  readonly detail: string;
  readonly correlationId?: string;
  readonly errors?: readonly FieldProblem[];
}

interface More {
  readonly correlationId?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  /** How long the platform asks to wait before the same is sent again. */
  readonly retryAfterMs?: number | undefined;
}

/** Why a request has no answer: a refusal of the platform, or `offline` when nothing came back at all. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';

  constructor(
    readonly code: string,
    /** In the language of the pages. */
    readonly sentence: string,
    readonly more: More = {},
  ) {
    super(code);
  }

  /** Whether the same request may succeed a moment later. */
  get passing(): boolean {
    return ['offline', 'unavailable', 'busy', 'internal-error'].includes(this.code);
  }
}

export const offline = (): RequestFailed =>
  new RequestFailed(
    'offline',
    t`サーバーにつながりませんでした。ネットワークの接続を確かめてから、もう一度試してください。`,
  );

/** What the platform said; something in between (a proxy, a gateway of the network) may have answered in its place. */
export async function failureOf(response: Response): Promise<RequestFailed> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (!problem?.code) return new RequestFailed('unavailable', noAnswer());
  const { code, title, detail, correlationId, errors } = problem;
  const seconds = Number(response.headers.get('retry-after'));
  return new RequestFailed(code, language() === 'en' ? detail : title, {
    correlationId,
    fields: errors,
    ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
  });
}

/** For who wanted to read; the platform's own sentence for `unavailable` is about something sent. */
export const noAnswer = (): string => t`いまサーバーから答えがありません。少し待ってから、もう一度試してください。`;

/** Any error as one that can be shown. */
export const asFailure = (error: unknown): RequestFailed =>
  error instanceof RequestFailed
    ? error
    : new RequestFailed('unexpected', t`予期しない問題が起きました。ページを読み込み直してください。`);
