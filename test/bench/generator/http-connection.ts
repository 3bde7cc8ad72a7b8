import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * One kept-alive connection with one request at a time. Less than an HTTP client, because the generator shares the
 * machine with what it measures: each microsecond here is one that the platform does not get.
 */
export class HttpConnection {
  private received: Buffer = Buffer.alloc(0);
  private answered: ((answer: Answer) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('the connection was closed')));
  }

  static async open(url: string): Promise<HttpConnection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname).setNoDelay();
    await once(socket, 'connect');
    return new HttpConnection(socket, host);
  }

  /** @throws when the connection breaks: then nobody knows whether the request was worked off. */
  request(method: string, path: string, headers: string, body = ''): Promise<Answer> {
    const length = body ? `content-length: ${Buffer.byteLength(body)}\r\n` : '';
    this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${headers}${length}\r\n${body}`);
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length > 0 ? Buffer.concat([this.received, chunk]) : chunk;
    const end = this.received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return void this.socket.destroy(new Error(`no content-length in ${head.slice(0, 100)}`));
    const from = end + END_OF_HEAD.length;
    if (this.received.length < from + Number(length)) return;
    const body = this.received.toString('utf8', from, from + Number(length));
    this.received = this.received.subarray(from + Number(length));
    this.answered?.({ status: Number(head.slice(9, 12)), body });
  }
}
