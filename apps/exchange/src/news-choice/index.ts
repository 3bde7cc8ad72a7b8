export { NewsChoiceModule } from './news-choice.module.js';
export { NewsChoiceRepository, wants, type NewsChoice } from './news-choice.repository.js';
