import type { InputOf } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListDigestReaders } from './list-digest-readers.js';

@Controller()
export class DigestReaderController {
  constructor(private readonly listing: ListDigestReaders) {}

  @Handles(listDigestReaders)
  list(input: InputOf<typeof listDigestReaders>) {
    return this.listing.execute(input);
  }
}
