import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkLogo } from './logo.ts';

const svg = (inside: string, root = 'viewBox="0 0 40 20"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`,
  );
const check = (inside: string, root?: string) => checkLogo(svg(inside, root), 'Institut Exemple');

describe('the logo of an institute', () => {
  it('is taken as the example institute gives it, with its shape', async () => {
    const { ratio, svg: drawn } = checkLogo(await readFile('config/institute.example.svg'), 'Another');
    expect(ratio).toBeCloseTo(64 / 72);
    expect(drawn).toContain('<title>Institut Exemple</title>');
    expect(drawn).not.toContain('Another');
  });

  it('is given a title if it has none', () => {
    expect(check('<path d="M0 0h1"/>').svg).toContain('<title>Institut Exemple</title>');
  });

  it('keeps gradients, clips and styles that refer to nothing but itself', () => {
    const inside =
      '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><use xlink:href="#a"/>';
    expect(check(inside).svg).toContain('.a{fill:url(#g)}');
    expect(check(inside).svg).toContain('xlink:href="#a"');
  });

  it('is freed of what drawing programs leave behind', () => {
    const { svg: drawn } = checkLogo(
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE svg><!-- made with care --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" i:version="1" width="40px" height="20px"><metadata><i:x onload="a"/></metadata><i:guide/><path d="M0 0"/></svg>',
      ),
      'T',
    );
    expect(drawn).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" width="40" height="20"><title>T</title><path d="M0 0"></path></svg>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', /<script>/],
    ['<path onclick="alert(1)" d=""/>', /onclick/],
    ['<g ONLOAD="alert(1)"/>', /ONLOAD/],
    ['<foreignObject><p/></foreignObject>', /<foreignObject>/],
    ['<image href="https://example.org/a.png"/>', /<image>.*draw/s],
    ['<use href="https://example.org/a.svg#a"/>', /https:\/\/example\.org/],
    ['<use xlink:href="data:image/svg+xml,x"/>', /data:image/],
    ['<a href="#a"><path d=""/></a>', /<a>/],
    ['<path fill="url(https://example.org/#a)" d=""/>', /elsewhere/],
    ['<path style="fill:url( \'//example.org/a\')" d=""/>', /elsewhere/],
    ['<style>@import "a.css";</style>', /@import/],
    ['<style><![CDATA[p{fill:u\\72l(//a)}]]></style>', /no drawing needs/],
    ['<animate attributeName="href" to="javascript:a"/>', /<animate>/],
    ['<set attributeName="onload" to="a"/>', /<set>/],
    ['<text>Institut</text>', /letters into paths/],
    ['<filter id="f"/>', /<filter>/],
    ['<path d="">', /well-formed/],
  ])('is refused, and told why, when it holds %s', (inside, reason) => {
    expect(() => check(inside)).toThrow(reason);
  });

  it('is refused when it is none, too large, without a shape, or of one that fits nowhere', () => {
    expect(() => checkLogo(Buffer.from('<html xmlns="x"/>'), 'T')).toThrow('it is no SVG');
    expect(() => check(`<path d="${'M0 0'.repeat(20_000)}"/>`)).toThrow(/bytes/);
    expect(() => check('', '')).toThrow(/neither viewBox/);
    expect(() => check('', 'viewBox="0 0 700 100"')).toThrow(/six times/);
    expect(() => checkLogo(Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'), 'T')).toThrow(/entities/);
  });

  it('names all that is wrong at once, and the file', () => {
    const wrong = svg('<script/><path onclick="" d=""/>');
    expect(() => checkLogo(wrong, 'T', 'arms.svg')).toThrow(/arms\.svg.*\n.*<script>.*\n.*onclick/);
  });
});
