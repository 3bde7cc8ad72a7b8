import { DomainError, type RefusalCode } from '#contracts';
import { newCorrelationId } from '#observability';
import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';

/** Header names of a request and of a reply. */
const TOKEN = 'Manabi-Context';
const CORRELATION = 'Manabi-Correlation';
const DEADLINE = 'Manabi-Deadline';
const REFUSED = 'Manabi-Refused';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface RequestHeaders {
  readonly token: string | undefined;
  readonly correlationId: string;
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number;
}

export function writeRequestHeaders(request: RequestHeaders): MsgHdrs {
  const sent = headers();
  if (request.token) sent.set(TOKEN, request.token);
  sent.set(CORRELATION, request.correlationId);
  sent.set(DEADLINE, String(request.deadline));
  return sent;
}

export function readRequestHeaders(message: Msg): RequestHeaders {
  return {
    token: message.headers?.get(TOKEN) || undefined,
    correlationId: message.headers?.get(CORRELATION) || newCorrelationId(),
    deadline: Number(message.headers?.get(DEADLINE) ?? 0),
  };
}

export const toBytes = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));
export const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** A refusal travels as its code and details; kind and texts follow from the code at the other end. */
export function respondRefused(message: Msg, refusal: DomainError): void {
  const sent = headers();
  sent.set(REFUSED, refusal.code);
  message.respond(toBytes(refusal.details), { headers: sent });
}

/** The reply's bytes; throws the refusal that came instead of an answer. */
export function readReply(message: Msg): Uint8Array {
  const code = message.headers?.get(REFUSED);
  if (code) throw new DomainError(code as RefusalCode, fromBytes(message.data) as Record<string, unknown>);
  return message.data;
}
