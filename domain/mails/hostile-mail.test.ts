import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activation, context, english, hrefs, origin } from './mail-factory.ts';
import { renderMail } from './render-mail.ts';

describe('a hostile results file', () => {
  const render = (value: string) =>
    renderMail(
      activation([{ ...english, title: value, code: value, schoolYear: value }], {
        firstName: value,
        lastName: value,
      }),
      context('fr'),
    );

  it('cannot put markup into a mail', () => {
    const { html } = render(`"><img src=x onerror='a()'><a href="https://evil.test">&lt;</title></style>`);
    expect(html).not.toMatch(/<img|href="https:\/\/evil/);
    expect(html).toContain('&lt;img');
    expect(html.match(/<\/(title|style)>/g)).toHaveLength(2);
  });

  it('cannot add a header', () => {
    const { subject, text } = render('Anglais\r\nBcc: all@example.org\u2028X-A: b\u0000');
    expect(subject).toMatch(/Anglais Bcc:.* X-A: b$/);
    expect(subject).not.toMatch(/[\r\n\u2028\u0000]/);
    expect(text).not.toMatch(/[\r\u2028\u0000]/);
  });

  it('cannot turn or hide words', () => {
    const { subject, html, text } = render('Ang\u202elais\u2066 \u200bUE\u200e\u{e0041}');
    for (const part of [subject, html, text]) {
      expect(part).toContain('Anglais UE');
      expect(part).not.toMatch(/[\p{Bidi_C}\u200b]|\u{e0041}/u);
    }
  });

  it('cannot fill in a text of its own', () => {
    expect(render('{{institute}} $t(hello) $&').text).toContain('{{institute}} $t(hello) $&');
  });

  it.each([
    ['www.evil.example', 'www.evil.example'],
    ['https://evil.example/login', 'https://'],
    ['mailto:a@evil.example', 'a@evil'],
    ['tel:+3290000000', 'tel:+329'],
    ['evil。example', 'evil。example'],
  ])('cannot make a link of %s', (value, linked) => {
    const { subject, html, text } = render(value);
    for (const part of [subject, html, text]) {
      expect(part.replaceAll('\u2060', '')).toContain(value);
      expect(part.replaceAll(origin, '').replace(/https:\/\/www\.example\.org/g, '')).not.toContain(linked);
    }
    expect(hrefs(html).filter((href) => href.includes('evil'))).toEqual([]);
  });

  it('leaves the same links and the same markup, whatever it holds', () => {
    const skeleton = (html: string) => html.replace(/>[^<]*/g, '>');
    const plain = render('Anglais').html;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        const { subject, html } = render(`x${value}`);
        expect(skeleton(html)).toBe(skeleton(plain));
        expect(subject).not.toMatch(/[\p{Cc}\p{Bidi_C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
