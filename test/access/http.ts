import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface Ask {
  readonly method: string;
  /** As it goes over the wire, with its query; nothing is encoded or tidied up. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
}

/** An address of a visitor: sign-ins and codes are limited by it. */
const somewhere = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;

/** Bytes that a socket does not take in one go. */
const LARGE = 500_000;

/** Requests exactly as written: `fetch` would tidy them up. */
export class Http {
  private readonly agent: Agent;
  private readonly host: string;
  private readonly port: number;

  constructor(
    readonly url: string,
    maxSockets = 16,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets });
    const { hostname, port } = new URL(url);
    this.host = hostname;
    this.port = Number(port);
  }

  ask({ method, path, headers = {}, body }: Ask, left = 2): Promise<Answer> {
    const began = performance.now();
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.agent,
          host: this.host,
          port: this.port,
          method,
          path,
          headers: { ...length, 'x-forwarded-for': somewhere(), ...headers },
          timeout: 20_000,
        },
        (response) => {
          const chunks: Buffer[] = [];
          // What is pushed has no end of its own: its first event says all that is asked here.
          const pushed = response.headers['content-type']?.startsWith('text/event-stream');
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            if (pushed) response.destroy();
          });
          response.on('error', reject);
          response.on('close', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
              ms: performance.now() - began,
            }),
          );
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer within 20 s')));
      // A connection kept from before may have been closed meanwhile; and who refuses a large body without reading it
      // closes while it is still sent, so that the answer can be lost. Then, and only then, it is asked again.
      sent.on('error', (error: NodeJS.ErrnoException) => {
        const isLarge =
          body !== undefined && Buffer.byteLength(body) > LARGE && /^(EPIPE|ECONNRESET)$/.test(error.code ?? '');
        if (!(sent.reusedSocket || isLarge) || left === 0) return reject(error);
        const again = { method, path, headers, ...(body !== undefined && { body }) };
        this.ask(again, left - 1).then(resolve, reject);
      });
      sent.end(body);
    });
  }

  /** The same, asked again while the platform says that it is busy. */
  async askPatiently(ask: Ask): Promise<Answer> {
    for (let left = 60; ; left -= 1) {
      const answer = await this.ask(ask);
      if ((answer.status !== 429 && answer.status !== 503) || left === 0) return answer;
      await delay(250);
    }
  }

  close(): void {
    this.agent.destroy();
  }
}

/** An answer's JSON object; an empty one when it is none. */
export function jsonOf(answer: Pick<Answer, 'text'>): Record<string, unknown> {
  try {
    const value = JSON.parse(answer.text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A form as a browser sends it. */
export function multipart(fields: Readonly<Record<string, string>>, file?: { name: string; bytes: Buffer }) {
  const boundary = 'manabi-boundary-7d1f2c';
  const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: text/csv\r\n\r\n`;
    parts.push(Buffer.from(head), file.bytes, Buffer.from('\r\n'));
  }
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
