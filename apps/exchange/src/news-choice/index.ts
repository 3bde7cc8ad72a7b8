export { NewsChoiceModule } from './news-choice.module.js';
export { NewsChoiceRepository, wants } from './news-choice.repository.js';
