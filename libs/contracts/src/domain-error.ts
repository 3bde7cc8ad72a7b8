import type { RefusalKind } from './refusal-text.js';
import { refusalText, type RefusalCode } from './refusals.js';

/** Facts about a refusal that a program can read: which row, which field, which limit. Never personal data. */
export type RefusalDetails = Readonly<Record<string, unknown>>;

/**
 * A refusal by name. It travels unchanged through RPC and becomes `application/problem+json` in the gateway.
 * The kind follows from the code, so that the same refusal always has the same status.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: RefusalKind;

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(refusalText(code).en);
    this.kind = refusalText(code).kind;
  }
}
