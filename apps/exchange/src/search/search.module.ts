import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { MeetingModule } from '../meeting/index.js';
import { PracticeModule } from '../practice/index.js';
import { CatalogueSearch } from './catalogue-search.js';
import { SearchExchange } from './search-exchange.js';
import { SearchController } from './search.controller.js';

@Module({
  imports: [ChallengeModule, PracticeModule, MeetingModule],
  controllers: [SearchController],
  providers: [SearchExchange, CatalogueSearch],
})
export class SearchModule {}
