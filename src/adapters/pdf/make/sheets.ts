import { PDFName, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { BOX, INK, PAGE, SIZE } from './style';

export interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

/** Where a field goes, in points from the foot of its page. */
export interface Spot {
  readonly page: PDFPage;
  readonly area: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

interface Look {
  readonly bold?: true;
  readonly size: number;
  readonly ink?: (typeof INK)[keyof typeof INK];
  /** Points below it. */
  readonly after?: number;
  /** Points from the margin. */
  readonly indent?: number;
}

const LEADING = 1.3;

/** Pages that are written from top to bottom; a new one begins where the last is full. */
export class Sheets {
  private readonly pages: PDFPage[] = [];
  private page: PDFPage;
  /** Points from the foot of the page to what was written last. */
  private y = 0;

  constructor(
    private readonly document: PDFDocument,
    private readonly fonts: Fonts,
  ) {
    this.page = this.turn();
  }

  /** A paragraph, in as many lines as it takes. */
  text(text: string, { bold, size, ink = INK.text, after = 2, indent = 0 }: Look): void {
    const font = bold ? this.fonts.bold : this.fonts.plain;
    const width = PAGE.width - 2 * PAGE.margin - indent;
    for (const line of wrapped(text, font, size, width)) {
      this.keepTogether(size * LEADING);
      this.y -= size * LEADING;
      this.page.drawText(line, { x: PAGE.margin + indent, y: this.y, size, font, color: ink });
    }
    this.y -= after;
  }

  space(points: number): void {
    this.y -= points;
  }

  /** Begins a new page where less than this is left, in points. */
  keepTogether(points: number): void {
    if (this.y - points < PAGE.margin) this.page = this.turn();
  }

  /** A field below its label and help. */
  field(label: string, help: string, height: number): Spot {
    this.keepTogether(height + 40);
    this.text(label, { bold: true, size: SIZE.label, after: 0 });
    this.text(help, { size: SIZE.help, ink: INK.help, after: 4 });
    this.y -= height;
    const area = { x: PAGE.margin, y: this.y, width: PAGE.width - 2 * PAGE.margin, height };
    this.y -= 5;
    return { page: this.page, area };
  }

  /** A box to tick, with its words beside it. */
  box(words: string): Spot {
    this.keepTogether(BOX + 8);
    const top = this.y;
    const area = { x: PAGE.margin, y: top - BOX - 2, width: BOX, height: BOX };
    this.text(words, { size: SIZE.label, indent: BOX + 8, after: 7 });
    return { page: this.page, area };
  }

  /** A line at the foot of every page. */
  foot(words: (page: number, pages: number) => string): void {
    const { plain } = this.fonts;
    this.pages.forEach((page, index) => {
      page.drawText(words(index + 1, this.pages.length), {
        x: PAGE.margin,
        y: PAGE.foot,
        size: SIZE.help,
        font: plain,
        color: INK.help,
      });
    });
  }

  private turn(): PDFPage {
    const page = this.document.addPage([PAGE.width, PAGE.height]);
    // From field to field in the order in which they were put on the page.
    page.node.set(PDFName.of('Tabs'), PDFName.of('R'));
    this.pages.push(page);
    this.y = PAGE.height - PAGE.margin;
    return page;
  }
}

function wrapped(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
