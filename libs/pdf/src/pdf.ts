import { DomainError } from '#contracts';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Where Debian's `fonts-noto-cjk` lies: what BIZ UDPGothic has no glyph for would be left out without a word. */
const NOTO = '/usr/share/fonts/opentype/noto';

const { resolve } = createRequire(import.meta.url);
const bizFonts = (): string => dirname(resolve('@expo-google-fonts/biz-udpgothic/package.json'));

/**
 * Typesetting costs a second the first time (fonts) and some ten milliseconds afterwards: too long for the loop that
 * answers everybody else. A worker that is a text needs no file beside it, whether the program is built or under test.
 */
const TYPESETTER = `
const { parentPort, workerData } = require('node:worker_threads');
const ready = import(workerData.typst).then(({ NodeCompiler }) =>
  NodeCompiler.create({ fontArgs: [{ fontPaths: workerData.fonts }] }));
parentPort.on('message', async ({ id, template, data }) => {
  try {
    const compiler = await ready;
    const asked = { mainFileContent: template, inputs: { data } };
    parentPort.postMessage({ id, pdf: compiler.pdf(asked, { pdfStandard: 'ua-1' }) });
    compiler.evictCache(10);
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error && error.message || error) });
  }
});`;

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly failed?: string;
}

/**
 * Sets A4 pages in Typst, tagged, as PDF/UA-1. A template is a program of ours and reads what it shows by
 * `json(bytes(sys.inputs.data))`, so that nothing that people typed is ever part of a program.
 */
@Injectable()
export class Pdf implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** @throws DomainError `fonts-missing`; `unavailable` when the page could not be set: why stands in the log. */
  async render(template: string, data: unknown): Promise<Buffer> {
    if (!existsSync(NOTO)) throw new DomainError('fonts-missing');
    const id = (this.asked += 1);
    const answer = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.typesetter().postMessage({ id, template, data: JSON.stringify(data) });
    });
    if (answer.pdf) return Buffer.from(answer.pdf);
    this.logger.error({ reason: answer.failed }, 'a page could not be set');
    throw new DomainError('unavailable');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private typesetter(): Worker {
    if (this.worker) return this.worker;
    const typst = resolve('@myriaddreamin/typst-ts-node-compiler');
    const worker = new Worker(TYPESETTER, {
      eval: true,
      workerData: { typst: pathToFileURL(typst).href, fonts: [bizFonts(), NOTO] },
    });
    worker.unref();
    worker.on('message', (answer: Answer) => this.settle(answer));
    worker.on('error', (error) => this.logger.error({ err: error }, 'typesetting failed'));
    worker.on('exit', () => {
      this.worker = undefined;
      for (const id of this.waiting.keys()) this.settle({ id, failed: 'the typesetter ended' });
    });
    return (this.worker = worker);
  }

  private settle(answer: Answer): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }
}
