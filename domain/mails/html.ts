import { html as template } from 'hono/html';
import { mailTexts } from '../texts/mail/index.ts';
import { darkPalette, lightPalette, type Palette } from './colour.ts';
import type { Letter } from './letter.ts';
import type { MailContext } from './mail.ts';
import { signature } from './signature.ts';

type Markup = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = string | Markup | readonly Markup[] | undefined;

/** Escapes whatever it is given. hono's template is a promise only when one is put in, which the type forbids. */
const html = (strings: TemplateStringsArray, ...values: Value[]) => template(strings, ...values) as Markup;

const serif = "Georgia,'Iowan Old Style','Times New Roman',serif";
const sans = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/**
 * The HTML part of a mail. Styles are inline and the two tables are layout, because that is what mail clients
 * keep; the style block only adds the dark colours and the narrow margins. Nothing is fetched from anywhere.
 */
export function letterToHtml(letter: Letter, context: MailContext): string {
  const { accent } = context.institute.brand;
  const light = lightPalette(accent);
  return html`<!doctype html>
<html lang="${context.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<meta name="x-apple-disable-message-reformatting">
<title>${letter.subject}</title>
<style>${styleBlock(darkPalette(accent))}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${light.ground};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${letter.preheader}</div>
<div role="article" aria-roledescription="email" lang="${context.language}" dir="ltr">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${light.ground}">
<tr><td align="center" class="margin" style="padding:40px 16px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:${light.sheet};border-top:5px solid ${light.button};text-align:left">
<tr><td class="page ink" style="padding:44px 52px 48px;font:17px/1.6 ${sans};color:${light.ink};overflow-wrap:anywhere;word-break:break-word">
${body(letter, context, light)}
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`.toString();
}

function body(letter: Letter, context: MailContext, colours: Palette): Markup {
  return html`<p class="accent" style="margin:0 0 36px;font:italic 18px/1.4 ${serif};color:${colours.accent}">${context.institute.shortName}</p>
<h1 class="ink" style="margin:0 0 28px;font:normal 31px/1.25 ${serif};letter-spacing:-0.2px;text-wrap:balance;color:${colours.ink}">${letter.heading}</h1>
${paragraph(letter.greeting)}
${paragraph(letter.opening)}
${certificates(letter, colours)}
${quote(letter, colours)}
${letter.invitation === undefined ? '' : paragraph(letter.invitation)}
${action(letter, context, colours)}
<div class="rule quiet" style="padding-top:28px;border-top:1px solid ${colours.rule};font-size:16px;color:${colours.quiet}">
${letter.closing.map(({ text, url }) => paragraph(text, url === undefined ? undefined : link(url, colours)))}
${signatureBlock(context, colours, letter.closing.length > 0)}
</div>`;
}

function action({ action }: Letter, context: MailContext, colours: Palette): Markup {
  if (action === undefined) return html``;
  const { label, url } = action;
  const t = mailTexts(context.language);
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:32px 0"><tr><td class="button" style="background:${colours.button};border-radius:6px;mso-padding-alt:15px 28px"><a class="button" href="${url}" style="display:inline-block;padding:15px 28px;border:1px solid ${colours.accent};border-radius:6px;background:${colours.button};color:${colours.buttonInk};font-weight:600;text-align:center;text-decoration:none">${label}</a></td></tr></table>
<p class="quiet" style="margin:0 0 36px;font-size:16px;color:${colours.quiet}">${t('link')}<br>${link(url, colours)}</p>`;
}

function paragraph(text: string, link?: Markup): Markup {
  return html`<p style="margin:0 0 18px">${text}${link === undefined ? '' : html`<br>${link}`}</p>`;
}

function certificates(letter: Letter, colours: Palette): Markup {
  if (letter.certificates.length === 0) return html``;
  const items = letter.certificates.map(
    ({ label, title, details, remarks = [] }) =>
      html`<li class="line" style="margin:0 0 18px;padding:2px 0 4px 20px;border-left:3px solid ${colours.accent}">${label === undefined ? '' : html`<span class="accent" style="display:block;margin-bottom:3px;font-size:15px;font-weight:600;color:${colours.accent}">${label}</span>`}<span class="ink" style="display:block;font:20px/1.35 ${serif};color:${colours.ink}">${title}</span><span class="quiet" style="display:block;margin-top:5px;font-size:16px;line-height:1.5;color:${colours.quiet}">${details.map(unbroken)}</span>${remarks.map((remark) => html`<span class="ink" style="display:block;margin-top:5px;font-size:16px;line-height:1.5;color:${colours.ink}">${remark}</span>`)}</li>`,
  );
  return html`<ul style="margin:26px 0 28px;padding:0;list-style:none">${items}</ul>${letter.others === undefined ? '' : paragraph(letter.others)}`;
}

function quote({ quote = [] }: Letter, colours: Palette): Markup {
  if (quote.length === 0) return html``;
  const lines = quote.map((line, at) => html`${at === 0 ? '' : html`<br>`}${line}`);
  return html`<blockquote class="line ink" style="margin:26px 0 28px;padding:2px 0 4px 20px;border-left:3px solid ${colours.accent};font:18px/1.55 ${serif};color:${colours.ink}">${lines}</blockquote>`;
}

/** Goes to the next line as a whole, dot first, if a line can hold it: a code is no place to break. */
function unbroken(detail: string, at: number): Markup {
  return html`${at === 0 ? '' : ' '}<span style="display:inline-block">${at === 0 ? '' : '·\u00a0'}${detail}</span>`;
}

function signatureBlock(context: MailContext, colours: Palette, follows: boolean): Markup {
  const from = signature(context);
  const phone =
    from.phone && html`${link(from.phone, colours, `tel:${from.phone.replace(/[^+\d]/g, '')}`)}<br>`;
  return html`<p style="margin:${follows ? '28px' : '0'} 0 0"><span class="ink" style="font:19px/1.4 ${serif};color:${colours.ink}">${from.from}</span><br>
${from.institute}<br>
${from.address}<br>
${link(from.email, colours, `mailto:${from.email}`)}<br>
${phone}${link(from.website, colours)}</p>`;
}

function link(shown: string, colours: Palette, url = shown): Markup {
  return html`<a class="accent" href="${url}" style="color:${colours.accent};text-decoration:underline">${shown}</a>`;
}

function styleBlock(dark: Palette): Markup {
  return html`@media (max-width:520px){.margin{padding:0!important}.page{padding:32px 24px 40px!important}h1{font-size:28px!important}}
@media (prefers-color-scheme:dark){.ground{background:${dark.ground}!important}.sheet{background:${dark.sheet}!important;border-color:${dark.button}!important}.ink{color:${dark.ink}!important}.quiet{color:${dark.quiet}!important}.accent{color:${dark.accent}!important}.line{border-color:${dark.accent}!important}.rule{border-color:${dark.rule}!important}.button{background:${dark.button}!important;border-color:${dark.button}!important;color:${dark.buttonInk}!important}}`;
}
