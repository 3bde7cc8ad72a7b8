import { Module } from '@nestjs/common';
import { ChooseNews } from './choose-news.js';
import { NewsChoiceController } from './news-choice.controller.js';
import { NewsChoiceRepository } from './news-choice.repository.js';

@Module({
  controllers: [NewsChoiceController],
  providers: [NewsChoiceRepository, ChooseNews],
  exports: [NewsChoiceRepository],
})
export class NewsChoiceModule {}
