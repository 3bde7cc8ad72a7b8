import { DomainError, refusalText, statusOf } from '#contracts';
import { toRefusal } from '#messaging';
import type { FastifyError, FastifyReply } from 'fastify';
import { fieldErrors } from './field-errors.js';

const RETRY_AFTER_S = 2;

/** Refusals of the web server itself, by its error code. */
const byServerCode: Record<string, DomainError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new DomainError('body-too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new DomainError('unsupported-media-type'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new DomainError('malformed-json'),
  FST_ERR_CTP_INVALID_JSON_BODY: new DomainError('malformed-json'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new DomainError('malformed-json'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: new DomainError('unsupported-media-type'),
  FST_REQ_FILE_TOO_LARGE: new DomainError('file-too-large'),
  FST_FILES_LIMIT: new DomainError('invalid-input', { errors: [{ pointer: '/file', code: 'too-big' }] }),
  FST_PARTS_LIMIT: new DomainError('invalid-input', { errors: [{ pointer: '', code: 'too-big' }] }),
};

/** How the reader of forms says that there is no end, no boundary or no head; its errors carry no code. */
const BROKEN_FORM = /multipart data|^Multipart: |^Malformed part header|^The needle cannot /;

/** What the caller is told about an error: our own refusals, the web server's, a bad body, or `internal-error`. */
export function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = code ? byServerCode[code] : undefined;
  if (known) return known;
  if (error instanceof Error && BROKEN_FORM.test(error.message)) return new DomainError('malformed-form');
  if (error instanceof SyntaxError || statusCode === 400) return new DomainError('malformed-json');
  return toRefusal(error);
}

/** Answers a refusal as `application/problem+json` (RFC 9457): `title` in Japanese, `detail` in English. */
export function sendProblem(reply: FastifyReply, refusal: DomainError, correlationId: string): FastifyReply {
  const { ja, en } = refusalText(refusal.code);
  const status = refusal.code === 'internal-error' ? 500 : statusOf(refusal.kind);
  const errors = fieldErrors(refusal.details);
  const { retryAfterSeconds } = refusal.details;
  if (refusal.kind === 'unavailable' || refusal.kind === 'busy')
    void reply.header('retry-after', typeof retryAfterSeconds === 'number' ? retryAfterSeconds : RETRY_AFTER_S);
  const { errors: _, ...details } = refusal.details;
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:manabi:problem:${refusal.code}`,
        title: ja,
        status,
        code: refusal.code,
        detail: en,
        correlationId,
        ...(errors.length > 0 && { errors }),
        ...(Object.keys(details).length > 0 && refusal.kind !== 'unavailable' && { details }),
      }),
    );
}
