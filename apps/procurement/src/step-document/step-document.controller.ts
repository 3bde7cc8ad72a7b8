import type { AllowedCaller, InputOf } from '#contracts';
import {
  addStepDocument,
  changeStepDocument,
  listStepDocuments,
  openStepDocument,
  removeStepDocument,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AddStepDocument } from './add-step-document.js';
import { ChangeStepDocument } from './change-step-document.js';
import { ListStepDocuments } from './list-step-documents.js';
import { OpenStepDocument } from './open-step-document.js';
import { RemoveStepDocument } from './remove-step-document.js';

@Controller()
export class StepDocumentController {
  constructor(
    private readonly adding: AddStepDocument,
    private readonly listing: ListStepDocuments,
    private readonly opening: OpenStepDocument,
    private readonly changing: ChangeStepDocument,
    private readonly removing: RemoveStepDocument,
  ) {}

  @Handles(addStepDocument)
  add(input: InputOf<typeof addStepDocument>, caller?: AllowedCaller) {
    return this.adding.execute(input, caller);
  }

  @Handles(listStepDocuments)
  list(input: InputOf<typeof listStepDocuments>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(openStepDocument)
  open(input: InputOf<typeof openStepDocument>, caller?: AllowedCaller) {
    return this.opening.execute(input, caller);
  }

  @Handles(changeStepDocument)
  change(input: InputOf<typeof changeStepDocument>, caller?: AllowedCaller) {
    return this.changing.execute(input, caller);
  }

  @Handles(removeStepDocument)
  remove(input: InputOf<typeof removeStepDocument>, caller?: AllowedCaller) {
    return this.removing.execute(input, caller);
  }
}
