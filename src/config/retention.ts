/** How long closed requests keep what is not needed for ever, in months; null for good. */
export interface Retention {
  readonly filesMonths: number | null;
  readonly personalMonths: number | null;
}

/** Twenty years: whoever wants longer wants for good, and leaves the setting out. */
const MOST_MONTHS = 240;

/** What is to be written into a setting of months. */
export const MONTHS_WORDS = `is a number of months, 1 to ${MOST_MONTHS}, or not set, to keep everything`;

export function isMonths(value: string): boolean {
  return /^\d{1,3}$/u.test(value) && Number(value) >= 1 && Number(value) <= MOST_MONTHS;
}

/** Files hold personal data: they are removed with it at the latest. */
export function readRetention(
  files: string | undefined,
  personal: string | undefined,
): { readonly retention: Retention; readonly fault: string | null } {
  const personalMonths = personal === undefined ? null : Number(personal);
  const filesMonths = files === undefined ? personalMonths : Number(files);
  const outlive = personalMonths !== null && filesMonths !== null && filesMonths > personalMonths;
  return {
    retention: { filesMonths, personalMonths },
    fault: outlive
      ? 'RETENTION_FILES_MONTHS can’t be more than RETENTION_PERSONAL_MONTHS: the files hold personal data, and go with it'
      : null,
  };
}
