/** The folder of the embedded database can't be made or written. */
export class FolderNotWritable extends Error {
  readonly code = 'FOLDER_NOT_WRITABLE';

  constructor(folder: string, cause: Error) {
    super(
      `The folder ${folder} can't be written (${cause.message}): let the user who runs the bot write there, or name ` +
        'another folder in DATA_DIR.',
      { cause },
    );
    this.name = 'FolderNotWritable';
  }
}

/** What the operating system says of a folder that isn't ours to write, or can't be one: a file is in its place. */
const REASONS = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENOSPC'];

/** @throws FolderNotWritable in place of a refusal of the operating system. */
export async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && REASONS.includes(String(error.code))) {
      throw new FolderNotWritable(folder, error);
    }
    throw error;
  }
}
