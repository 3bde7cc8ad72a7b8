export { DisclosureModule } from './disclosure.module.js';
export { EraseDisclosures } from './erase-disclosures.js';
export { gatherDisclosure } from './gather-disclosure.job.js';
