// A quote as an editor takes it away. All text is the article's: it is escaped for each form.
import { nameOf, officeOf } from './speakers.js';

/** The quotation marks that a quote is set in, with their spaces: the article's own where English has others. */
export function marksOf({ text }, { parts }) {
  const [open] = text.slice(0, parts[0].start).match(/[„«»‹›「『]\s?$/u) ?? [];
  const [close] = text.slice(parts.at(-1).end).match(/^\s?[“”«»‹›」』]/u) ?? [];
  return open && close ? [open, close] : ['“', '”'];
}

/** The words as they are printed, in marks. */
export function printOf(doc, quote) {
  const [open, close] = marksOf(doc, quote);
  return open + quote.print + close;
}

/** Name and office; or that the speaker is open, and between whom. */
export function attributionOf(quote) {
  const whole = (speaker) => [nameOf(speaker), officeOf(speaker)].filter(Boolean).join(', ');
  if (quote.speaker) return whole(quote.speaker);
  return quote.candidates.length > 0 ? `speaker open: ${quote.candidates.map(whole).join(' or ')}` : 'speaker open';
}

/** The quote with its attribution. */
export const asText = (doc, quote) => `${printOf(doc, quote)} — ${attributionOf(quote)}`;

const inHtml = (text) =>
  text.replace(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark]);

/** A block quotation; it cites the page of an article that is stored. */
export function asHtml(doc, quote, address) {
  const cite = address ? ` cite="${inHtml(address)}"` : '';
  return (
    `<figure><blockquote${cite}><p>${inHtml(printOf(doc, quote))}</p></blockquote>` +
    `<figcaption>— ${inHtml(attributionOf(quote))}</figcaption></figure>`
  );
}

const inMarkdown = (text) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').replace(/[\\`*_{}[\]<>()#|~&]/g, '\\$&');

/** A block quotation in Markdown. */
export const asMarkdown = (doc, quote) =>
  `> ${inMarkdown(printOf(doc, quote))}\n>\n> — ${inMarkdown(attributionOf(quote))}`;

/** A whole digest in Markdown: title, summary, what was left out, key quotes. */
export function digestAsMarkdown(doc, digest) {
  // A number at the start of a line would begin a list.
  const paragraph = (text) => inMarkdown(text).replace(/^(\d+)([.)])|^([-+=])/, '$1\\$2$3');
  const parts = [];
  if (doc.title) parts.push(`# ${inMarkdown(doc.title)}`);
  if (doc.byline) parts.push(`*${inMarkdown(doc.byline)}*`);
  parts.push(paragraph(digest.sentences.map((sentence) => sentence.text).join(' ')));
  if (digest.removed.length > 0) {
    parts.push('## Left out, since the article does not prove it');
    parts.push(digest.removed.map(({ text, why }) => `- ${inMarkdown(text)} *(${inMarkdown(why)})*`).join('\n'));
  }
  if (digest.quotes.length > 0) parts.push('## Key quotes');
  parts.push(...digest.quotes.map((quote) => asMarkdown(doc, quote)));
  return `${parts.join('\n\n')}\n`;
}
