// The article as it was read, each quotation marked where it stands.
import { el, visible } from './dom.js';
import { classOf, isSaid, nameOf } from './speakers.js';

const tags = { title: 'h1', byline: 'p', dateline: 'p', caption: 'p', boilerplate: 'p', body: 'p' };

/** The article. Offsets are UTF-16 code units of its text, as strings here are. */
export function renderArticle(doc) {
  const pieces = doc.quotes
    .flatMap((quote) => quote.parts.map((part, index) => ({ ...part, quote, isFirst: index === 0 })))
    .sort((one, other) => one.start - other.start);
  const heading = doc.paragraphs.findIndex((paragraph) => paragraph.role === 'title');
  const article = el('article', { class: 'article', 'aria-label': 'Article' });
  if (heading < 0)
    article.append(el('h1', { dir: 'auto', class: doc.title ? null : 'unseen' }, visible(doc.title ?? 'Article')));
  for (const [index, paragraph] of doc.paragraphs.entries()) {
    const tag = index === heading || paragraph.role !== 'title' ? tags[paragraph.role] : 'p';
    article.append(
      el(
        tag,
        { id: `p${index}`, class: paragraph.role, dir: 'auto', tabindex: '-1', 'data-number': index },
        runs(doc.text, paragraph, pieces),
      ),
    );
  }
  return article;
}

// The paragraph's text, cut where quotations begin and end.
function runs(text, paragraph, pieces) {
  const nodes = [];
  let end = paragraph.start;
  for (const piece of pieces) {
    if (piece.start < end || piece.end > paragraph.end) continue;
    nodes.push(visible(text.slice(end, piece.start)));
    const { quote } = piece;
    nodes.push(
      el(
        'mark',
        { 'data-rank': quote.rank },
        el(
          'a',
          { href: `#q${quote.rank}`, id: piece.isFirst ? `m${quote.rank}` : null, tabindex: piece.isFirst ? null : '-1' },
          visible(text.slice(piece.start, piece.end)),
        ),
      ),
    );
    end = piece.end;
  }
  nodes.push(visible(text.slice(end, paragraph.end)));
  return nodes;
}

/** Colours the marks by speaker; those of others than the chosen step back. */
export function colour(article, quotes, speakers, isShown) {
  const byRank = new Map(quotes.map((quote) => [String(quote.rank), quote]));
  for (const mark of article.querySelectorAll('mark')) {
    const quote = byRank.get(mark.dataset.rank);
    mark.className = classOf(quote, speakers);
    mark.classList.toggle('back', !isShown(quote));
    mark.firstElementChild.title = !isSaid(quote)
      ? 'in marks, said by nobody'
      : quote.speaker
        ? nameOf(quote.speaker)
        : 'speaker open';
  }
}
