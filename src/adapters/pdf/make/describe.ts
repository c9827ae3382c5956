import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Paper } from '../../../view/paper/paper';

/** What a viewer and a screen reader are told of the whole: its name, its language, when it was made. */
export function describe(
  document: PDFDocument,
  { title, subject, language }: Pick<Paper, 'title' | 'subject' | 'language'>,
  at: Date,
): void {
  document.setTitle(`${title} ${subject}`, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setLanguage(language);
  document.setCreator('ebox-onboarding-bot');
  document.setCreationDate(at);
  document.setModificationDate(at);
}
