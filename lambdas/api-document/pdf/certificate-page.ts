import type {
  CertificateDocument,
  DocumentFrame,
  Fact,
} from '../../../domain/document/certificate-document.ts';
import { lightPalette } from '../../../domain/mails/colour.ts';
import { drawFrame, drawLogo, drawMark, drawQr, drawRosette, tint } from './ornaments.ts';
import { a4, type TaggedPdf } from './tagged-pdf.ts';
import type { SetText, Style, Typesetter } from './typeset.ts';

const page = { width: a4.long, height: a4.short, inset: 24 };
/** Words stand on the left, what is looked at and scanned on the right. */
const words = { left: 74, width: 476 };
const picture = { middle: 676, rosette: { y: 190, radius: 105, fineness: 3 }, qr: { y: 388, size: 82 } };
/** Where the words in the middle may begin. */
const top = 128;
const sizes = {
  holder: [46, 42, 38, 34, 30, 26, 23, 20, 17, 14, 12, 10, 8, 6, 5],
  award: [25, 23, 21, 19, 17, 15, 13, 11, 9, 7, 6, 5],
};

/** Draws a certificate on one page, landscape, to be framed. */
export function drawCertificate(pdf: TaggedPdf, set: Typesetter, document: CertificateDocument): void {
  const { ink, quiet, accent } = colours(document.accent);
  const { left, width } = words;

  pdf.ornament(() => {
    drawFrame(pdf, { ...page, colour: accent });
    drawRosette(pdf, document.seed, { x: picture.middle, ...picture.rosette, colour: tint(accent, 0.8) });
    drawMark(pdf, { x: picture.middle, y: picture.rosette.y, radius: 15, colour: accent });
  });

  drawLetterhead(pdf, set, document, { left, middle: 84, width, logo: 44, sizes: [15, 13, 11, 9, 7] });

  const heading = { face: 'sansSemibold', size: 10.5, tracking: 1.9 } as const;
  const small = { face: 'sans', size: 12.5 } as const;
  const line = (type: string, text: string, style: Style, at: { y: number; colour: string }) =>
    pdf.say(type, set.line(text, style), { x: left, ...at });

  // The words in the middle hang between the institute above and the facts below.
  const gaps = { certified: 30, holder: 10, statement: 24, award: 8 };
  const facts = factRows(set, document.facts, width);
  const factsTop = 462 - facts.length * 34;
  const between = Object.values(gaps).reduce((sum, gap) => sum + gap);
  const room = factsTop - 30 - top - between;
  const { award, holder } = setNames(set, document, { width, room });
  const tall = between + holder.height + award.height;
  // A little above the middle, where the eye looks for it.
  let y = top + Math.max(0, (factsTop - 30 - top - tall) * 0.42);

  line('H1', document.heading, { ...heading, capitals: document.language }, { y, colour: accent });
  y += gaps.certified;
  line('P', document.certified, small, { y, colour: quiet });
  y += gaps.holder + holder.size * 0.86 + holder.rise;
  pdf.say('P', holder, { x: left - holder.size * 0.03, y, colour: ink });
  y += holder.height - holder.rise - holder.leading + gaps.statement + holder.size * 0.14;
  line('P', document.statement, small, { y, colour: quiet });
  y += gaps.award + award.size * 0.98 + award.rise;
  pdf.say('P', award, { x: left, y, colour: ink }, { lang: document.awardLanguage });

  pdf.ornament(() =>
    pdf
      .lineWidth(0.5)
      .moveTo(left, factsTop - 16)
      .lineTo(left + width, factsTop - 16)
      .stroke(tint(accent, 0.35)),
  );
  drawFacts(pdf, facts, { top: factsTop, ink, quiet });

  line('P', document.placeAndDate, { face: 'serif', size: 12 }, { y: 506, colour: ink });
  const footing = set.fit(`${document.address}. ${document.sealed}`, {
    ...{ face: 'sans', sizes: [8, 7.5, 7, 6, 5], leading: 1.35, width, height: 24 },
  });
  pdf.say('P', footing, { x: left, y: 523, colour: quiet });

  drawVerification(pdf, set, document, { x: picture.middle, ...picture.qr });
}

/** The institute's logo, if it has one, and beside it its name. @param at its middle, and the logo's height. */
export function drawLetterhead(
  pdf: TaggedPdf,
  set: Typesetter,
  { accent, institute, logo }: DocumentFrame,
  at: { left: number; middle: number; width: number; logo: number; sizes: readonly number[] },
): void {
  const { left, middle, sizes, width } = at;
  const taken = pdf.ornament(() =>
    logo ? drawLogo(pdf, logo, { left, middle, height: at.logo, widest: width * 0.4 }) + at.logo * 0.3 : 0,
  );
  const name = set.fit(institute, {
    ...{ face: 'serif', sizes, leading: 1.2, width: width - taken, height: 36 },
  });
  const top = middle + name.size * 0.34 - ((name.lines.length - 1) * name.leading) / 2;
  pdf.say('P', name, { x: left + taken, y: top, colour: colours(accent).ink });
}

/** The two that may be long, in what room there is for them: the longer they are together, the smaller. */
function setNames(
  set: Typesetter,
  { award, holder }: CertificateDocument,
  { room, width }: { room: number; width: number },
) {
  return {
    holder: set.fit(holder, {
      ...{ face: 'serif', sizes: sizes.holder, leading: 1.1, width, height: room * 0.54 },
    }),
    award: set.fit(award, {
      ...{ face: 'serifItalic', sizes: sizes.award, leading: 1.2, width, height: room * 0.46 },
    }),
  };
}

export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
}

export function colours(accent: string): Colours {
  const palette = lightPalette(accent);
  return { ink: '#1e1c19', quiet: '#5a564e', accent: palette.accent };
}

interface SetFact {
  readonly label: SetText;
  readonly value: SetText;
  readonly x: number;
}

const label = { face: 'sans', size: 8.5 } as const;

/** Facts in rows, as many beside each other as find their place. */
function factRows(set: Typesetter, facts: readonly Fact[], width: number): SetFact[][] {
  const columns = facts.length <= 4 ? facts.length : Math.ceil(facts.length / 2);
  const column = width / Math.max(columns, 3);
  const rows: SetFact[][] = [];
  for (const [index, fact] of facts.entries()) {
    const value = set.fit(fact.value, {
      ...{ face: 'sans', sizes: [12, 11, 10, 9, 8, 7, 6, 5], leading: 1.1, width: column - 12, height: 14 },
    });
    const x = words.left + (index % columns) * column;
    const placed = { label: set.line(fact.label, label), value, x };
    if (index % columns === 0) rows.push([placed]);
    else rows.at(-1)?.push(placed);
  }
  return rows;
}

function drawFacts(
  pdf: TaggedPdf,
  rows: readonly (readonly SetFact[])[],
  { ink, quiet, top }: { ink: string; quiet: string; top: number },
): void {
  const list = pdf.element('L', {});
  for (const [index, row] of rows.entries()) {
    const y = top + index * 34;
    for (const { label: name, value, x } of row) {
      const parent = pdf.element('LI', {}, undefined, list);
      pdf.say('Lbl', name, { x, y, colour: quiet }, { parent });
      pdf.say('LBody', value, { x, y: y + 15, colour: ink }, { parent });
    }
  }
}

/** The QR code, and below it where it leads, for those who click or type. */
function drawVerification(
  pdf: TaggedPdf,
  set: Typesetter,
  { accent: brand, number, verification }: CertificateDocument,
  { size, x, y }: { size: number; x: number; y: number },
): void {
  const { accent, ink, quiet } = colours(brand);
  const box = [x - size / 2, y, x + size / 2, y + size];
  pdf.element('Figure', { alt: verification.alt, bbox: box, placement: 'Block' }, () =>
    drawQr(pdf, verification.url, { x: x - size / 2, y, size, colour: ink }),
  );
  const centred = (below: number, colour: string) => ({
    ...{ x, y: y + size + below, align: 'center' as const, colour },
  });
  const link = set.line(verification.label, { face: 'sansSemibold', size: 9 });
  const tip = `${verification.label}: ${verification.address}`;
  pdf.sayLink(verification.url, tip, link, centred(18, accent));
  const address = set.fit(verification.address, {
    ...{ face: 'sans', sizes: [8.5, 8, 7, 6, 5], leading: 1.2, width: 170, height: 11 },
  });
  pdf.say('P', address, centred(30, quiet));
  pdf.say('P', set.line(number, { face: 'sans', size: 8.5 }), centred(42, quiet));
}
