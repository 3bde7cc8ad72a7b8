/** A refusal as the HTTP API told it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    /** The Japanese sentence for people. */
    readonly title: string,
    readonly errors: readonly { pointer: string; code: string }[] = [],
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${status} ${code}${errors.map(({ pointer, code: why }) => ` ${pointer} ${why}`).join(',')}`);
  }

  /** Reads a `problem+json` answer; anything else becomes the code `no-problem-body`. */
  static async from(response: Response): Promise<ApiProblem> {
    try {
      const { code, title, errors, details } = (await response.json()) as Partial<ApiProblem>;
      return new ApiProblem(response.status, code ?? 'no-problem-body', title ?? response.statusText, errors, details);
    } catch {
      return new ApiProblem(response.status, 'no-problem-body', response.statusText);
    }
  }
}
