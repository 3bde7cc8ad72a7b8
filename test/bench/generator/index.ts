import { LineProcess } from '../line-process.js';
import type { Load, LoadResult } from './load.js';

export type { LoadResult } from './load.js';

/** The load's own process, from its parent's side. */
export class Generator {
  private readonly process = new LineProcess('./generator/main.js');

  /** @throws when the load could not be made at all; refusals and lost answers are in the result. */
  async run(load: Load): Promise<LoadResult> {
    this.process.tell(JSON.stringify(load));
    const { result, error } = JSON.parse(await this.process.next()) as { result?: LoadResult; error?: string };
    if (!result) throw new Error(error);
    return result;
  }

  close(): void {
    this.process.close();
  }
}
