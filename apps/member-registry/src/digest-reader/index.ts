export { DigestReaderModule } from './digest-reader.module.js';
