/** What sort of refusal it is. The gateway alone turns it into an HTTP status. */
export type RefusalKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unread'
  | 'outdated'
  | 'too-large'
  | 'unsupported'
  | 'range'
  | 'busy'
  | 'unavailable';

export interface RefusalText {
  readonly kind: RefusalKind;
  readonly ja: string;
  readonly en: string;
}
