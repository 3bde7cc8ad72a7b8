import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { GetSharedSpecification } from './get-shared-specification.js';
import { ListSharedSpecifications } from './list-shared-specifications.js';
import { ShareSpecification } from './share-specification.js';
import { SharedSpecificationController } from './shared-specification.controller.js';
import { SharedSpecifications } from './shared-specifications.js';

@Module({
  imports: [PurchaseModule],
  controllers: [SharedSpecificationController],
  providers: [SharedSpecifications, ShareSpecification, ListSharedSpecifications, GetSharedSpecification],
  exports: [SharedSpecifications],
})
export class SharedSpecificationModule {}
