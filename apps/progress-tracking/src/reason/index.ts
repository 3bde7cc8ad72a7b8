export { ReasonModule } from './reason.module.js';
export { ReasonRepository } from './reason.repository.js';
export { reasonView } from './reason-view.domain.js';
