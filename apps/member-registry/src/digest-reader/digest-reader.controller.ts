import type { InputOf } from '#contracts';
import { describeOfficials, listDigestReaders } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DescribeOfficials } from './describe-officials.js';
import { ListDigestReaders } from './list-digest-readers.js';

@Controller()
export class DigestReaderController {
  constructor(
    private readonly listing: ListDigestReaders,
    private readonly describing: DescribeOfficials,
  ) {}

  @Handles(listDigestReaders)
  list(input: InputOf<typeof listDigestReaders>) {
    return this.listing.execute(input);
  }

  @Handles(describeOfficials)
  describe(input: InputOf<typeof describeOfficials>) {
    return this.describing.execute(input);
  }
}
