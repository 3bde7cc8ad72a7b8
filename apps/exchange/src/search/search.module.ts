import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { PracticeModule } from '../practice/index.js';
import { SearchExchange } from './search-exchange.js';
import { SearchController } from './search.controller.js';

@Module({
  imports: [ChallengeModule, PracticeModule],
  controllers: [SearchController],
  providers: [SearchExchange],
})
export class SearchModule {}
