/** MongoDB's own error codes, as far as this store answers with them. */
export const CODE = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  InvalidLength: 16,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ShutdownInProgress: 91,
  CommandNotSupported: 115,
  CannotIndexParallelArrays: 171,
  QueryPlanKilled: 175,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  OperationNotSupportedInTransaction: 263,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  KeyTooLong: 17280,
  UnknownStage: 40324,
  UnknownField: 40415,
  ChangeStreamNeedsReplicaSet: 40573,
  InvalidRegex: 51091,
} as const;

const NAMES = new Map<number, string>(Object.entries(CODE).map(([name, code]) => [code, name]));

/** A refusal that reaches the client with MongoDB's code; `extra` fields are sent beside code and message. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'CommandError';
  }

  get codeName(): string {
    return NAMES.get(this.code) ?? `Location${this.code}`;
  }
}

export function badValue(message: string): CommandError {
  return new CommandError(CODE.BadValue, message);
}

/** MongoDB knows this feature; the embedded store leaves it out on purpose. */
export function notInSubset(what: string): CommandError {
  return new CommandError(CODE.CommandNotSupported, `${what} is not in the subset of the embedded store`);
}

/** Something broke in the middle of a change: the transaction that holds half of it must not be kept. */
export class HalfDone extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'HalfDone';
  }
}

/** Makes a change of several puts, none of which may be refused. Throws HalfDone. */
export function wholly(puts: () => void): void {
  try {
    puts();
  } catch (error) {
    throw new HalfDone(error);
  }
}
