import { Injectable } from '@nestjs/common';

/** Lets one piece of work after the other run for the same thing; work for other things runs beside it. */
@Injectable()
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  async run<T>(things: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = things.flatMap((thing) => this.last.get(thing) ?? []);
    const result = Promise.all(before).then(work);
    const ended = result.then(
      () => undefined,
      () => undefined,
    );
    for (const thing of things) this.last.set(thing, ended);
    try {
      return await result;
    } finally {
      for (const thing of things) if (this.last.get(thing) === ended) this.last.delete(thing);
    }
  }
}
