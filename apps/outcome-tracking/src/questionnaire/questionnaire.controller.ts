import type { InputOf } from '#contracts';
import { getQuestionnaire, listQuestionnaires, publishQuestionnaire } from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetQuestionnaire } from './get-questionnaire.js';
import { ListQuestionnaires } from './list-questionnaires.js';
import { PublishQuestionnaire } from './publish-questionnaire.js';

@Controller()
export class QuestionnaireController {
  constructor(
    private readonly publishing: PublishQuestionnaire,
    private readonly getting: GetQuestionnaire,
    private readonly listing: ListQuestionnaires,
  ) {}

  @Handles(publishQuestionnaire)
  publish(input: InputOf<typeof publishQuestionnaire>) {
    return this.publishing.execute(input);
  }

  @Handles(getQuestionnaire)
  get(input: InputOf<typeof getQuestionnaire>) {
    return this.getting.execute(input);
  }

  @Handles(listQuestionnaires)
  list() {
    return this.listing.execute();
  }
}
