import type { InputOf, OutputOf } from '#contracts';
import { listLearningProviders, setLearningProvider } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { LearningProviderRepository } from './learning-provider.repository.js';
import { SetLearningProvider } from './set-learning-provider.js';

@Controller()
export class LearningProviderController {
  constructor(
    private readonly providers: LearningProviderRepository,
    private readonly setting: SetLearningProvider,
  ) {}

  @Handles(listLearningProviders)
  async list(): Promise<OutputOf<typeof listLearningProviders>> {
    return { items: await this.providers.list() };
  }

  @Handles(setLearningProvider)
  set(input: InputOf<typeof setLearningProvider>) {
    return this.setting.execute(input);
  }
}
