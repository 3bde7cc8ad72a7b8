import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of this benchmark that is asked and answers in lines; it ends with its input. */
export class LineProcess {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  /** `main` relative to this file. */
  constructor(main: string, ...args: string[]) {
    const path = fileURLToPath(new URL(main, import.meta.url));
    const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.child = child;
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  tell(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  /** @throws when the process has ended. */
  async next(): Promise<string> {
    const { done, value } = await this.lines.next();
    if (done) throw new Error('the process has ended');
    return value;
  }

  close(): void {
    this.child.stdin?.end();
    this.child.kill();
  }
}
