import { makePaper } from '../../../src/adapters/pdf/make/make';
import { sendingForm } from '../../../src/view/paper/sending-form';
import { given, untilForm } from '../given/specification';

/** The day that stands in it. */
export const FORM_AT = new Date('2027-03-02T09:30:00Z');

/** Its picture, by the name of its file without its ending. */
export const PREVIEWED = 'sending-form';

/** The form whose first page the guides show, the same bytes each time. */
export function formPreview(): Promise<Uint8Array> {
  return makePaper(sendingForm({ ...given(untilForm).state, language: 'en' }), FORM_AT);
}
