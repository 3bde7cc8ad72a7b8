import { type Doc, decode, encode } from '../bson/values.js';

/** A document on its way through a query: bytes, or decoded, each made from the other only when somebody looks. */
export class Found {
  constructor(
    private bytes: Uint8Array | undefined,
    private decoded?: Doc,
  ) {}

  static of(doc: Doc): Found {
    return new Found(undefined, doc);
  }

  get raw(): Uint8Array {
    return (this.bytes ??= encode(this.decoded ?? {}));
  }

  get doc(): Doc {
    return (this.decoded ??= decode(this.raw));
  }
}
