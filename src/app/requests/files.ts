import type { StoredFile } from '../../core/terms/terms';

/** A file on its way into the database. Its name stands in the event. */
export interface UploadedFile extends StoredFile {
  readonly bytes: Buffer;
}

export interface FileStore {
  /** The bytes of a stored file, or null where there is none (any more). */
  read(id: string): Promise<Buffer | null>;
}
