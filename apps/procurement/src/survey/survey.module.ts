import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { PurchaseModule } from '../purchase/index.js';
import { SharedSpecificationModule } from '../shared-specification/index.js';
import { AgreeSpecification } from './agree-specification.js';
import { DeclareIntent } from './declare-intent.js';
import { FreezePurchase } from './freeze-purchase.js';
import { GetSpecification } from './get-specification.js';
import { PublishSpecification } from './publish-specification.js';
import { SurveyController } from './survey.controller.js';
import { WithdrawIntent } from './withdraw-intent.js';

@Module({
  imports: [MembersModule, PurchaseModule, SharedSpecificationModule],
  controllers: [SurveyController],
  providers: [
    DeclareIntent,
    WithdrawIntent,
    PublishSpecification,
    GetSpecification,
    AgreeSpecification,
    FreezePurchase,
  ],
})
export class SurveyModule {}
