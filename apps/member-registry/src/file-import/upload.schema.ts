import { tenantCollection } from '#persistence';

/** A file that was uploaded: until an import names it, nobody would find the people in it again. */
export interface UploadDocument {
  /** Follows from municipality and content. */
  readonly _id: string;
  readonly tenant: string;
  readonly fileHash: string;
  readonly at: Date;
}

export const uploads = tenantCollection({
  name: 'uploads',
  fields: { fileHash: String, at: Date },
  personal: { file: 'people', mentions: 'a list that is not taken in goes within two hours: DropUploads' },
  indexes: [{ keys: { at: 1 } }],
});
