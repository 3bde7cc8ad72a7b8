import type { AllowedCaller, InputOf } from '#contracts';
import { getLearningOf, getProgrammeStanding, listProgrammeLearners } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetLearningOf } from './get-learning-of.js';
import { GetProgrammeStanding } from './get-programme-standing.js';
import { ListProgrammeLearners } from './list-programme-learners.js';

@Controller()
export class StandingController {
  constructor(
    private readonly getting: GetProgrammeStanding,
    private readonly listing: ListProgrammeLearners,
    private readonly learning: GetLearningOf,
  ) {}

  @Handles(getProgrammeStanding)
  get(input: InputOf<typeof getProgrammeStanding>, { reach }: AllowedCaller) {
    return this.getting.execute(input, reach);
  }

  @Handles(listProgrammeLearners)
  list(input: InputOf<typeof listProgrammeLearners>, { reach }: AllowedCaller) {
    return this.listing.execute(input, reach);
  }

  @Handles(getLearningOf)
  of(input: InputOf<typeof getLearningOf>) {
    return this.learning.execute(input);
  }
}
