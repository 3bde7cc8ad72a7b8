import { DomainError } from '#contracts';
import type { LearningProvider } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { asHeading, checkMapping } from './learning-provider.domain.js';
import { LearningProviderRepository } from './learning-provider.repository.js';

const MOST = 50;

/** Keeps how a provider's files are read. Imports that were started before keep to what was so then. */
@Injectable()
export class SetLearningProvider {
  constructor(private readonly providers: LearningProviderRepository) {}

  async execute(input: LearningProvider): Promise<LearningProvider> {
    const mapping = asHeading(input);
    checkMapping(mapping);
    if ((await this.providers.countOthers(mapping.provider)) >= MOST) throw new DomainError('too-many-providers');
    await this.providers.keep(mapping);
    return mapping;
  }
}
