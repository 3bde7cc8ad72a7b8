import { CODE, CommandError } from '../errors.js';
import { type Doc, decode } from '../bson/values.js';

/** MongoDB's wire protocol, as much of it as drivers speak: OP_MSG, and the OP_QUERY that greets. */

export const HEADER_BYTES = 16;
export const MAX_MESSAGE_BYTES = 48_000_000;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

export interface Request {
  id: number;
  /** The command: its name is the first field. */
  body: Doc;
  /** OP_QUERY wants its answer as OP_REPLY. */
  legacy: boolean;
  /** The client does not wait for an answer. */
  silent: boolean;
}

/** Documents to be stored are passed on as they came; in other commands a field of this name is like any other. */
const RAW_FIELD = 'documents';
const INSERT = Buffer.from('\x02insert\0', 'latin1');

/** Reads one whole message. Throws for what is not one; the connection is closed then. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) return readMessage(message, id);
  if (opCode === OP_QUERY) return readQuery(message, id);
  throw protocolError(`opcode ${opCode} is not supported`);
}

function readMessage(message: Buffer, id: number): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & 0xffff & ~KNOWN_REQUIRED_FLAGS) !== 0) throw protocolError(`unknown flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Doc | undefined;
  const sequences: Doc = {};
  for (let at = HEADER_BYTES + 4; at < end;) {
    const kind = message[at]!;
    const size = sizeAt(message, at + 1, end);
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) body = decode(section, isInsert(section) ? RAW_FIELD : undefined);
    else if (kind === 1) readSequence(section, sequences);
    else throw protocolError(`section kind ${kind} is not supported`);
    at += 1 + size;
  }
  if (!body) throw protocolError('a message without a body');
  return { id, body: Object.assign(body, sequences), legacy: false, silent: (flags & MORE_TO_COME) !== 0 };
}

function isInsert(body: Buffer): boolean {
  return body.subarray(4, 4 + INSERT.length).equals(INSERT);
}

function readSequence(section: Buffer, into: Doc): void {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw protocolError('a document sequence without a name');
  const name = section.toString('utf8', 4, nameEnd);
  const documents: unknown[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const size = sizeAt(section, at, section.length);
    const document = section.subarray(at, at + size);
    documents.push(name === RAW_FIELD ? document : decode(document));
    at += size;
  }
  into[name] = documents;
}

function readQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  if (nameEnd < 0) throw protocolError('a query without a namespace');
  const at = nameEnd + 1 + 8;
  const body = decode(message.subarray(at, at + sizeAt(message, at, message.length)));
  return { id, body, legacy: true, silent: false };
}

function sizeAt(bytes: Buffer, at: number, end: number): number {
  const size = at + 4 <= end ? bytes.readInt32LE(at) : -1;
  if (size < 5 || at + size > end) throw protocolError('a length that does not fit its message');
  return size;
}

/** The answer to a request, as one buffer. */
export function writeReply(request: Request, responseId: number, document: Uint8Array): Buffer {
  return request.legacy ? writeLegacy(request, responseId, document) : writeMessage(request, responseId, document);
}

function writeMessage(request: Request, responseId: number, document: Uint8Array): Buffer {
  const reply = Buffer.allocUnsafe(HEADER_BYTES + 5 + document.length);
  writeHeader(reply, responseId, request.id, OP_MSG);
  reply.writeUInt32LE(0, HEADER_BYTES);
  reply[HEADER_BYTES + 4] = 0;
  reply.set(document, HEADER_BYTES + 5);
  return reply;
}

function writeLegacy(request: Request, responseId: number, document: Uint8Array): Buffer {
  const reply = Buffer.alloc(HEADER_BYTES + 20 + document.length);
  writeHeader(reply, responseId, request.id, OP_REPLY);
  reply.writeInt32LE(8, HEADER_BYTES);
  reply.writeInt32LE(1, HEADER_BYTES + 16);
  reply.set(document, HEADER_BYTES + 20);
  return reply;
}

function writeHeader(reply: Buffer, responseId: number, requestId: number, opCode: number): void {
  reply.writeInt32LE(reply.length, 0);
  reply.writeInt32LE(responseId, 4);
  reply.writeInt32LE(requestId, 8);
  reply.writeInt32LE(opCode, 12);
}

function protocolError(message: string): CommandError {
  return new CommandError(CODE.FailedToParse, message);
}
