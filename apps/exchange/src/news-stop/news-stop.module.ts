import { Module } from '@nestjs/common';
import { MailingModule } from '../mailing/index.js';
import { NewsChoiceModule } from '../news-choice/index.js';
import { NewsStopController } from './news-stop.controller.js';
import { StopNews } from './stop-news.js';

@Module({ imports: [MailingModule, NewsChoiceModule], controllers: [NewsStopController], providers: [StopNews] })
export class NewsStopModule {}
