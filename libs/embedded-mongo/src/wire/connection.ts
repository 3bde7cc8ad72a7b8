import type { Socket } from 'node:net';
import { HEADER_BYTES, MAX_MESSAGE_BYTES, type Request, readRequest, writeReply } from './codec.js';

/** Answers one command with a BSON document; never rejects. */
export type Answer = (request: Request) => Promise<Uint8Array>;

/** Reads messages off one socket and answers them in their order; a message that is none closes the socket. */
export class Connection {
  private buffered: Buffer[] = [];
  private bytes = 0;
  private responses = 0;
  private busy = false;
  private working = Promise.resolve();

  constructor(
    private readonly socket: Socket,
    private readonly answer: Answer,
  ) {
    socket.on('data', (chunk: Buffer) => {
      this.buffered.push(chunk);
      this.bytes += chunk.length;
      if (this.bytes > MAX_MESSAGE_BYTES) socket.pause();
      if (!this.busy) this.working = this.work();
    });
    // The other side vanished: 'close' follows, and what it asked for is finished all the same.
    socket.on('error', () => socket.destroy());
  }

  /** Resolves when the message under way is answered, then closes. */
  async close(): Promise<void> {
    this.socket.pause();
    this.buffered = [];
    this.bytes = 0;
    await this.working;
    this.socket.destroySoon();
  }

  private async work(): Promise<void> {
    this.busy = true;
    try {
      for (let message = this.next(); message; message = this.next()) {
        const request = readRequest(message);
        const document = await this.answer(request);
        this.responses += 1;
        if (!request.silent && this.socket.writable) this.socket.write(writeReply(request, this.responses, document));
      }
    } catch {
      // Whatever follows cannot be read either: the stream has lost its frame.
      this.socket.destroy();
    } finally {
      this.busy = false;
    }
  }

  /** The next whole message, if it is all there. */
  private next(): Buffer | undefined {
    if (this.bytes < HEADER_BYTES) return this.needsMore();
    let head = this.buffered[0]!;
    if (head.length < HEADER_BYTES) head = this.joined();
    const size = head.readInt32LE(0);
    if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) throw new RangeError(`message of ${size} bytes`);
    if (this.bytes < size) return this.needsMore();
    const whole = head.length >= size ? head : this.joined();
    this.bytes -= size;
    if (whole.length === size) {
      this.buffered.shift();
      return whole;
    }
    this.buffered[0] = whole.subarray(size);
    return whole.subarray(0, size);
  }

  private needsMore(): undefined {
    if (this.socket.isPaused()) this.socket.resume();
  }

  private joined(): Buffer {
    const whole = Buffer.concat(this.buffered);
    this.buffered = [whole];
    return whole;
  }
}
