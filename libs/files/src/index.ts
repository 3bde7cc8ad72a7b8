export { FileStore, type ByteRange, type StoredFile } from './file-store.js';
