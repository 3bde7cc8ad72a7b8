export { dayOfMoment, factTable, openPage, themeLinks, themeWords } from './open-page.domain.js';
export { prose, safe } from './prose.domain.js';
