import type { AllowedCaller, InputOf } from '#contracts';
import {
  getPurchaseCase,
  listPurchaseCases,
  openCaseDocument,
  savePurchaseCase,
  showPurchaseCase,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetPurchaseCase } from './get-purchase-case.js';
import { ListPurchaseCases } from './list-purchase-cases.js';
import { OpenCaseDocument } from './open-case-document.js';
import { SavePurchaseCase } from './save-purchase-case.js';
import { ShowPurchaseCase } from './show-purchase-case.js';

@Controller()
export class PurchaseCaseController {
  constructor(
    private readonly saving: SavePurchaseCase,
    private readonly showing: ShowPurchaseCase,
    private readonly getting: GetPurchaseCase,
    private readonly listing: ListPurchaseCases,
    private readonly opening: OpenCaseDocument,
  ) {}

  @Handles(savePurchaseCase)
  save(input: InputOf<typeof savePurchaseCase>, caller?: AllowedCaller) {
    return this.saving.execute(input, caller);
  }

  @Handles(showPurchaseCase)
  show(input: InputOf<typeof showPurchaseCase>, caller?: AllowedCaller) {
    return this.showing.execute(input, caller);
  }

  @Handles(getPurchaseCase)
  get(input: InputOf<typeof getPurchaseCase>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listPurchaseCases)
  list(input: InputOf<typeof listPurchaseCases>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(openCaseDocument)
  open(input: InputOf<typeof openCaseDocument>, caller?: AllowedCaller) {
    return this.opening.execute(input, caller);
  }
}
