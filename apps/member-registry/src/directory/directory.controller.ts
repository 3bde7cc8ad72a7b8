import type { InputOf } from '#contracts';
import { listDirectory, setDirectoryEntry } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListDirectory } from './list-directory.js';
import { SetDirectoryEntry } from './set-directory-entry.js';

@Controller()
export class DirectoryController {
  constructor(
    private readonly listing: ListDirectory,
    private readonly setting: SetDirectoryEntry,
  ) {}

  @Handles(listDirectory)
  list(input: InputOf<typeof listDirectory>) {
    return this.listing.execute(input);
  }

  @Handles(setDirectoryEntry)
  set(input: InputOf<typeof setDirectoryEntry>) {
    return this.setting.execute(input);
  }
}
