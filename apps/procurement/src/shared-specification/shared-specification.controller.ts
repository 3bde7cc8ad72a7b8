import type { AllowedCaller, InputOf } from '#contracts';
import { getSharedSpecification, listSharedSpecifications, shareSpecification } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetSharedSpecification } from './get-shared-specification.js';
import { ListSharedSpecifications } from './list-shared-specifications.js';
import { ShareSpecification } from './share-specification.js';

@Controller()
export class SharedSpecificationController {
  constructor(
    private readonly sharing: ShareSpecification,
    private readonly listing: ListSharedSpecifications,
    private readonly getting: GetSharedSpecification,
  ) {}

  @Handles(shareSpecification)
  share(input: InputOf<typeof shareSpecification>, caller?: AllowedCaller) {
    return this.sharing.execute(input, caller);
  }

  @Handles(listSharedSpecifications)
  list(input: InputOf<typeof listSharedSpecifications>) {
    return this.listing.execute(input);
  }

  @Handles(getSharedSpecification)
  get(input: InputOf<typeof getSharedSpecification>) {
    return this.getting.execute(input);
  }
}
