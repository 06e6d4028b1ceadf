// The findings beside the article: summary, what was left out, quotations, what it cost.
import { copy } from './copy.js';
import { el, visible } from './dom.js';
import { asHtml, asMarkdown, asText, printOf } from './quotes.js';
import { classOf, isSaid, nameOf, officeOf, perhapsOf, whyOpen } from './speakers.js';
import { bases, count, failure, reasons, steps, time } from './words.js';

/** Links to paragraphs, by their numbers. */
const links = (numbers) =>
  numbers.map((number) =>
    el('a', { class: 'ref', href: `#p${number}`, 'aria-label': `Paragraph ${number}` }, `¶\u00a0${number}`),
  );

/** A sentence of the summary and the paragraphs that prove it. */
export const sentence = ({ text, paragraphs }, isNew) =>
  el('li', { class: isNew ? 'new' : null }, el('span', { dir: 'auto' }, visible(text)), links(paragraphs));

/** A sentence that the article does not prove: why, and in which paragraphs the proof was sought. */
export const removal = ({ text, why, paragraphs }) =>
  el(
    'li',
    null,
    el('s', { dir: 'auto' }, visible(text)),
    el('p', { class: 'why' }, visible(`${why[0].toUpperCase()}${why.slice(1)}.`), links(paragraphs ?? [])),
  );

/** What is under way. */
export const progress = (step = 'asking-the-model') =>
  el('p', { class: 'progress' }, `${steps[step] ?? steps['asking-the-model']}…`);

/** Why there is no summary yet. */
export function waiting({ state, reason, notBefore }) {
  if (state === 'working') return progress();
  if (state !== 'deferred') return el('p', { class: 'progress' }, 'It waits for its turn…');
  return el(
    'p',
    { class: 'progress' },
    `${reasons[reason] ?? 'It was put off'}. It is tried again by itself, not before ${time(notBefore)}.`,
  );
}

/** A failure in plain words, and what can be done. */
export function failed(problem, actions = [], heading = 'h3') {
  const { heading: what, detail } = failure(problem);
  return el(
    'div',
    { class: 'failure' },
    el(heading, null, what),
    el('p', null, visible(detail)),
    el('div', { class: 'row' }, actions),
  );
}

/** The buttons by which quotations are chosen. */
export function filters({ quotes, speakers, hasKeys, filter, choose }) {
  const said = quotes.filter(isSaid);
  const button = (value, className, ...label) =>
    el(
      'button',
      { type: 'button', class: `chip ${className}`, 'aria-pressed': String(filter === value), click: () => choose(value) },
      label,
    );
  const number = (value) => el('span', { class: 'number' }, String(value));
  return el(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'Which quotations are shown' },
    button('all', '', 'All ', number(said.length)),
    hasKeys && button('key', '', 'Key quotes ', number(quotes.filter((quote) => quote.key).length)),
    [...speakers.values()].map(({ key, speaker, className, count: spoken, perhaps }) =>
      button(
        `by ${key}`,
        className,
        el('i', { class: 'dot', 'aria-hidden': 'true' }),
        el('bdi', null, speaker ? visible(nameOf(speaker)) : 'Speaker open'),
        ' ',
        number([spoken > 0 && spoken, perhaps > 0 && `${perhaps}?`].filter(Boolean).join(' + ')),
      ),
    ),
  );
}

/** A quotation: its words, who said it and how that is known, and its copies. */
export function card(doc, quote, speakers, address) {
  const take = (label, text, html) => el('button', { type: 'button', click: (event) => copy(event.target, text, html) }, label);
  const html = asHtml(doc, quote, address);
  return el(
    'li',
    { id: `q${quote.rank}`, class: `card ${classOf(quote, speakers)}`, tabindex: '-1' },
    el(
      'blockquote',
      { dir: 'auto' },
      el('a', { href: `#m${quote.rank}`, title: 'Show it in the article' }, visible(printOf(doc, quote))),
    ),
    isSaid(quote) && (quote.speaker ? speakerLine(quote) : openSpeaker(doc, quote)),
    el(
      'div',
      { class: 'copies', role: 'group', 'aria-label': 'Copy the quote' },
      quote.key && el('span', { class: 'key' }, `Key quote ${quote.key}`),
      el('span', { 'aria-hidden': 'true' }, 'Copy'),
      take('Text', asText(doc, quote)),
      take('HTML', html, html),
      take('Markdown', asMarkdown(doc, quote)),
    ),
  );
}

const speakerLine = (quote) =>
  el(
    'p',
    { class: 'who' },
    el('i', { class: 'dot', 'aria-hidden': 'true' }),
    el('bdi', { class: 'name' }, visible(nameOf(quote.speaker))),
    officeOf(quote.speaker) && [', ', el('bdi', null, visible(officeOf(quote.speaker)))],
    el(
      'span',
      { class: 'basis' },
      `known by ${bases[quote.basis] ?? 'the model'}${quote.witnesses === 2 ? ', and the model agrees' : ''}`,
    ),
  );

function openSpeaker(doc, quote) {
  const paragraphOf = (speaker) =>
    doc.paragraphs.findIndex((paragraph) => paragraph.start <= speaker.start && speaker.start < paragraph.end);
  return el(
    'details',
    { class: 'who' },
    el(
      'summary',
      null,
      el('i', { class: 'dot', 'aria-hidden': 'true' }),
      'Speaker open',
      perhapsOf(quote) && [' – ', el('bdi', null, visible(perhapsOf(quote))), '?'],
    ),
    el('p', null, visible(whyOpen(quote, quote.isWeighed))),
    quote.candidates.length > 0 &&
      el(
        'ul',
        { class: 'candidates', 'aria-label': 'Candidates' },
        quote.candidates.map((candidate) =>
          el(
            'li',
            null,
            el('bdi', { class: 'name' }, visible(nameOf(candidate))),
            officeOf(candidate) && [', ', el('bdi', null, visible(officeOf(candidate)))],
            ' ',
            links([paragraphOf(candidate)].filter((index) => index >= 0)),
          ),
        ),
      ),
  );
}

/** How a digest was made and what it cost. */
export function made({ model, usage, createdAt, tookMs }) {
  const tokens = (number) => number.toLocaleString('en');
  const price =
    usage.cost === null
      ? 'no price is set'
      : usage.currency
        ? new Intl.NumberFormat('en', { style: 'currency', currency: usage.currency, maximumFractionDigits: 4 }).format(usage.cost)
        : String(usage.cost);
  const paid = usage.cachedReply
    ? 'an earlier reply served again, so nothing was paid'
    : `${count(usage.calls, 'call')}, ${tokens(usage.inputTokens)} tokens in, ${tokens(usage.outputTokens)} out, ${price}`;
  return el(
    'p',
    { class: 'made' },
    `Made by ${model.name ?? model.deployment} on ${time(createdAt)}`,
    usage.cachedReply ? '' : ` in ${(tookMs / 1000).toFixed(1)} s`,
    `: ${paid}.`,
  );
}
