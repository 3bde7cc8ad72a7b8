import type { InputOf } from '#contracts';
import { findAutomaticRetention, findRetention, listRetained } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { FindAutomaticRetention } from './find-automatic-retention.js';
import { FindRetention } from './find-retention.js';
import { ListRetained } from './list-retained.js';

@Controller()
export class RetentionController {
  constructor(
    private readonly finding: FindRetention,
    private readonly findingAutomatic: FindAutomaticRetention,
    private readonly listing: ListRetained,
  ) {}

  @Handles(findRetention)
  find(input: InputOf<typeof findRetention>) {
    return this.finding.execute(input);
  }

  @Handles(findAutomaticRetention)
  findAutomatic(input: InputOf<typeof findAutomaticRetention>) {
    return this.findingAutomatic.execute(input);
  }

  @Handles(listRetained)
  list(input: InputOf<typeof listRetained>) {
    return this.listing.execute(input);
  }
}
