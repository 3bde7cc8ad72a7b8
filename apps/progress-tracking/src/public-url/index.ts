export { PUBLIC_URL, PublicUrlModule } from './public-url.module.js';
