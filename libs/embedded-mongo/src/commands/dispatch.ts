import { CODE, CommandError, badValue } from '../errors.js';
import { type Doc, encode, isNumeric, toNumber } from '../bson/values.js';
import { isDamage } from '../storage/file-check.js';
import type { Request } from '../wire/codec.js';
import { aggregateCommands } from './aggregate.js';
import { collectionCommands } from './collections.js';
import { type Command, type Context, docField } from './command.js';
import { deleteCommands } from './delete.js';
import { explain } from './explain.js';
import { findAndModifyCommands } from './find-and-modify.js';
import { findCommands } from './find.js';
import { handshakeCommands, refuseTransactions } from './handshake.js';
import { indexCommands } from './indexes.js';
import { insertCommands } from './insert.js';
import { updateCommands } from './update.js';

const COMMANDS = new Map<string, Command>(
  Object.entries({
    ...handshakeCommands,
    ...findCommands,
    ...aggregateCommands,
    ...insertCommands,
    ...updateCommands,
    ...deleteCommands,
    ...findAndModifyCommands,
    ...indexCommands,
    ...collectionCommands,
    explain,
  }),
);
COMMANDS.set('buildinfo', COMMANDS.get('buildInfo')!);

/** Fields that any command may carry. */
const COMMON_FIELDS = new Set([
  '$db',
  'lsid',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  '$clusterTime',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'txnNumber',
  'startTransaction',
  'autocommit',
]);

/** Runs one command. Whatever goes wrong becomes an answer with MongoDB's code. */
export async function answer(parts: Omit<Context, 'db'>, request: Request): Promise<Uint8Array> {
  try {
    const command = checkedCommand(request.body);
    if (command === explain) checkedCommand(docField(request.body, 'explain'));
    const db = typeof request.body.$db === 'string' ? request.body.$db : 'admin';
    const reply = await command.run({ ...parts, db }, request.body);
    return reply instanceof Uint8Array ? reply : encode({ ...reply, ok: 1 });
  } catch (error) {
    return encode(failure(error));
  }
}

/** The command that a body names first. Throws for what it does not understand. */
function checkedCommand(body: Doc): Command {
  const name = Object.keys(body)[0] ?? '';
  const command = COMMANDS.get(name);
  if (!command) throw new CommandError(CODE.CommandNotFound, `no such command: '${name}'`);
  refuseTransactions(body);
  for (const [field, value] of Object.entries(body)) {
    if (field === name || COMMON_FIELDS.has(field) || command.fields.includes(field)) continue;
    if (value === undefined || value === null) continue;
    throw new CommandError(CODE.UnknownField, `BSON field '${name}.${field}' is unknown to the embedded store`);
  }
  const { w } = docField(body, 'writeConcern');
  if (isNumeric(w) && toNumber(w, 'w') > 1) throw badValue(`cannot use 'w' > 1 when a host is not replicated`);
  return command;
}

function failure(error: unknown): Doc {
  if (error instanceof CommandError) {
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
  }
  const message = error instanceof Error ? error.message : String(error);
  const errmsg = isDamage(error) ? `the store file is damaged, end the store and run doctor: ${message}` : message;
  return { ok: 0, errmsg, code: CODE.InternalError, codeName: 'InternalError' };
}
