import { beforeAll, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { RequestFailed } from '../api/problem.js';
import { PartSaver, WrittenMeanwhile, type Known } from './part-saver.js';

/** A draft of two parts with one version, as the platform keeps it. */
function draft(text: string | null) {
  const held = { text, version: 1 };
  const part = {
    read: async (): Promise<Known<string>> => ({ values: held.text, version: held.version }),
    write: async (values: string, version: number) => {
      if (version !== held.version) throw new RequestFailed('version-outdated', '');
      held.text = values;
      return (held.version += 1);
    },
  };
  return {
    held,
    saver: new PartSaver<string>(part, { values: text, version: 1 }),
    writeOther: () => void (held.version += 1),
  };
}

describe('saving a part of a draft', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

  it('should save one change after the other, each over the one before', async () => {
    const { held, saver } = draft('a');
    await Promise.all([saver.save('b'), saver.save('c')]);
    expect(held).toEqual({ text: 'c', version: 3 });
    expect(saver.isSaved('c')).toBe(true);
  });

  it('should send nothing that is saved already', async () => {
    const { held, saver } = draft('a');
    await saver.save('a');
    expect(held.version).toBe(1);
  });

  it('should be saved over a change of another part', async () => {
    const { held, saver, writeOther } = draft('a');
    writeOther();
    await saver.save('b');
    expect(held).toEqual({ text: 'b', version: 3 });
  });

  it('should be saved as new where it is not there yet', async () => {
    const { held, saver, writeOther } = draft(null);
    writeOther();
    await saver.save('b');
    expect(held.text).toBe('b');
  });

  it('should not overwrite what somebody else wrote, until its author says so', async () => {
    const { held, saver } = draft('a');
    Object.assign(held, { text: 'theirs', version: 2 });
    const failure = await saver.save('mine').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WrittenMeanwhile);
    const { theirs } = failure as WrittenMeanwhile<string>;
    expect(theirs).toEqual({ values: 'theirs', version: 2 });
    expect(held.text).toBe('theirs');
    saver.goOnFrom(theirs);
    await saver.save('mine');
    expect(held.text).toBe('mine');
  });

  it('should take what was saved though the answer was lost', async () => {
    const { held, saver } = draft('a');
    Object.assign(held, { text: 'b', version: 2 });
    await saver.save('b');
    expect(held).toEqual({ text: 'b', version: 2 });
  });

  it('should go on after a failure', async () => {
    const { held, saver } = draft('a');
    const offline = new PartSaver<string>(
      { read: () => Promise.reject(new Error('never')), write: () => Promise.reject(new RequestFailed('offline', '')) },
      { values: 'a', version: 1 },
    );
    await expect(offline.save('b')).rejects.toMatchObject({ code: 'offline' });
    expect(offline.isSaved('b')).toBe(false);
    await saver.save('b');
    expect(held.text).toBe('b');
  });
});
