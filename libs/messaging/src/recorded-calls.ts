import { isAudited, type Caller, type DomainError, type Operation } from '#contracts';
import { toRefusal } from './to-refusal.js';

/** One call of an operation, as far as it is known when it is judged. */
export interface RecordedCall {
  readonly contract: Operation;
  readonly caller: Caller | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Keeps what was done, read and refused. Made by libs/audit. */
export interface CallRecorder {
  /** Stored before the act, so that no act goes unrecorded; the answer says how it ended. */
  begin(call: RecordedCall): Promise<(outcome: string, output?: unknown) => Promise<void>>;
  /** A read that was answered: stored before the answer leaves. */
  read(call: RecordedCall, output: unknown): Promise<void>;
  refused(call: RecordedCall, code: string): Promise<void>;
}

/** Lets a recorder see the calls of one service. A service without one (the gateway, a test) records nothing. */
export class RecordedCalls {
  recorder: CallRecorder | undefined;

  async run(call: RecordedCall, act: () => Promise<unknown>): Promise<unknown> {
    const { recorder } = this;
    if (!recorder) return act();
    if (isAudited(call.contract) && call.contract.repeats !== 'read') return this.write(recorder, call, act);
    try {
      const output = await act();
      if (isAudited(call.contract)) await recorder.read(call, output);
      return output;
    } catch (error) {
      await this.refused(call, toRefusal(error));
      throw error;
    }
  }

  /** Our own trouble is no refusal. */
  async refused(call: RecordedCall, { code, kind }: DomainError): Promise<void> {
    if (kind !== 'unavailable' && kind !== 'busy') await this.recorder?.refused(call, code);
  }

  private async write(recorder: CallRecorder, call: RecordedCall, act: () => Promise<unknown>): Promise<unknown> {
    const end = await recorder.begin(call);
    try {
      const output = await act();
      await end('done', output);
      return output;
    } catch (error) {
      await end(toRefusal(error).code);
      throw error;
    }
  }
}
