import { createInbox, errors, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

interface Waiting {
  readonly resolve: (reply: Msg) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Request and reply over one inbox. What is asked in one turn of the event loop leaves in one write, so that many
 * callers at once cost the socket and the server one message; the client's own `request` writes each by itself and makes
 * five promises and a stack for it.
 */
export class RequestReply {
  private readonly inbox = createInbox();
  private readonly waiting = new Map<string, Waiting>();
  private outgoing: (() => void)[] = [];
  private asked = 0;
  private isListening = false;

  constructor(private readonly nats: NatsConnection) {}

  /** @throws TimeoutError, NoRespondersError, and ClosedConnectionError when the connection ends meanwhile. */
  ask(subject: string, body: Uint8Array, headers: MsgHdrs, timeoutMs: number): Promise<Msg> {
    this.listen();
    this.asked += 1;
    const token = this.asked.toString(36);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.take(token)?.reject(new errors.TimeoutError()), timeoutMs);
      this.waiting.set(token, { resolve, reject, timer });
      this.leaveSoon(() => {
        try {
          this.nats.publish(subject, body, { reply: `${this.inbox}.${token}`, headers });
        } catch (error) {
          this.take(token)?.reject(error as Error);
        }
      });
    });
  }

  private leaveSoon(publish: () => void): void {
    if (this.outgoing.length === 0) {
      setImmediate(() => {
        const leaving = this.outgoing;
        this.outgoing = [];
        for (const leave of leaving) leave();
      });
    }
    this.outgoing.push(publish);
  }

  private listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.nats.subscribe(`${this.inbox}.*`, { callback: (_, message) => this.receive(message) });
    void this.nats.closed().then(() => {
      for (const token of this.waiting.keys()) this.take(token)?.reject(new errors.ClosedConnectionError());
    });
  }

  private receive(message: Msg): void {
    const waiting = this.take(message.subject.slice(this.inbox.length + 1));
    if (!waiting) return;
    if (message.data.length === 0 && message.headers?.code === 503)
      waiting.reject(new errors.NoRespondersError(message.subject));
    else waiting.resolve(message);
  }

  private take(token: string): Waiting | undefined {
    const waiting = this.waiting.get(token);
    clearTimeout(waiting?.timer);
    this.waiting.delete(token);
    return waiting;
  }
}
