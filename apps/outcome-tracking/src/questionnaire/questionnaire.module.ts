import { Module } from '@nestjs/common';
import { GetQuestionnaire } from './get-questionnaire.js';
import { ListQuestionnaires } from './list-questionnaires.js';
import { PublishQuestionnaire } from './publish-questionnaire.js';
import { QuestionnaireController } from './questionnaire.controller.js';
import { QuestionnaireRepository } from './questionnaire.repository.js';

@Module({
  controllers: [QuestionnaireController],
  providers: [QuestionnaireRepository, PublishQuestionnaire, GetQuestionnaire, ListQuestionnaires],
  exports: [QuestionnaireRepository],
})
export class QuestionnaireModule {}
