import { CODE, CommandError } from '../errors.js';
import type { Doc } from '../bson/values.js';
import { MAX_MESSAGE_BYTES } from '../wire/codec.js';
import { MAX_DOCUMENT_BYTES } from '../update/update.js';
import type { Command, Commands } from './command.js';
import { MOST_WRITES } from './write-errors.js';

/** What drivers may do with this server: a standalone of MongoDB 7's wire version, without transactions. */
function hello(): Doc {
  return {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MOST_WRITES,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
  };
}

const GREETING_FIELDS = [
  'helloOk',
  'client',
  'compression',
  'saslSupportedMechs',
  'speculativeAuthenticate',
  'loadBalanced',
  'topologyVersion',
  'maxAwaitTimeMS',
  'hostInfo',
  'backpressure',
];
const greeting: Command = { fields: GREETING_FIELDS, run: hello };
const nothing: Command = { fields: [], run: () => ({}) };
const noTransactions: Command = { fields: [], run: refuseTransaction };

function refuseTransaction(): never {
  throw new CommandError(CODE.OperationNotSupportedInTransaction, 'the embedded store has no transactions');
}

export const handshakeCommands: Commands = {
  hello: greeting,
  ismaster: greeting,
  isMaster: greeting,
  ping: nothing,
  endSessions: nothing,
  buildInfo: {
    fields: [],
    run: () => ({
      version: '7.0.0',
      versionArray: [7, 0, 0, 0],
      gitVersion: 'embedded-mongo',
      modules: ['embedded-mongo'],
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    }),
  },
  startTransaction: noTransactions,
  commitTransaction: noTransactions,
  abortTransaction: noTransactions,
};

/** A command inside a transaction would be applied at once and for good: refused before it does anything. */
export function refuseTransactions(body: Doc): void {
  if (body.startTransaction !== undefined || body.autocommit !== undefined || body.txnNumber !== undefined) {
    refuseTransaction();
  }
}
