import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setDirectoryEntry } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Memberships } from '../membership/index.js';

/** What a municipality says of itself, over the version that was read. */
@Injectable()
export class SetDirectoryEntry {
  constructor(private readonly memberships: Memberships) {}

  async execute({
    municipality,
    version: read,
    ...directory
  }: InputOf<typeof setDirectoryEntry>): Promise<OutputOf<typeof setDirectoryEntry>> {
    const { version } = await this.memberships.change(municipality, (known) => {
      if (known.version !== read) throw new DomainError('version-outdated');
      return { directory };
    });
    return { version };
  }
}
