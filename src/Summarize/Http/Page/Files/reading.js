// One article, read: its text at once, then its quotations' speakers and the summary, as they are proved.
import { colour, renderArticle } from './article.js';
import { ask, Problem } from './api.js';
import { copy, save } from './copy.js';
import { byId, el, goTo, tell } from './dom.js';
import { card, failed, filters, made, progress, removal, sentence, waiting } from './findings.js';
import { digestAsMarkdown } from './quotes.js';
import { isSaid, keyOf, perhapsOf, speakersOf } from './speakers.js';
import { digestOf, readQuotations } from './source.js';
import { count, failure } from './words.js';

/** Opens an article: { name } of a stored one, or { body, type, label } of one that is not stored. */
export function openReading(source, { store, leave }) {
  const left = new AbortController();
  const { signal } = left;
  const state = { doc: null, digest: null, sentences: [], removed: [], filter: 'all' };
  const view = byId('reading');
  const parts = {
    summary: el('ol', { class: 'sentences' }),
    status: el('div', { class: 'status' }),
    removed: el('div'),
    filters: el('div'),
    quotes: el('div'),
    made: el('div'),
  };
  const address = source.name === undefined ? null : `${location.origin}/?article=${encodeURIComponent(source.name)}`;

  const run = async () => {
    view.replaceChildren(el('p', { class: 'progress alone' }, 'Reading the article…'));
    try {
      state.doc = await readQuotations(source, signal);
    } catch (fault) {
      if (signal.aborted) return;
      return showFailure(fault);
    }
    showArticle();
    await summarize();
  };

  const summarize = async () => {
    state.sentences = [];
    state.removed = [];
    try {
      let isOver = false;
      for await (const { name, data } of digestOf(source, signal)) {
        take[name]?.(data);
        isOver ||= name === 'digest' || name === 'problem';
      }
      if (!isOver) throw new Problem(0);
    } catch (fault) {
      if (!signal.aborted) take.problem(fault);
    }
  };

  const take = {
    waiting: (data) => parts.status.replaceChildren(waiting(data)),
    progress: ({ step }) => parts.status.replaceChildren(progress(step)),
    sentence(data) {
      state.sentences.push(data);
      parts.summary.append(sentence(data, true));
      tell(`Proved: ${data.text}`);
    },
    removed(data) {
      state.removed.push(data);
      showRemoved();
    },
    digest(data) {
      state.digest = data;
      Object.assign(state, { sentences: data.sentences, removed: data.removed });
      weigh(state.doc, data);
      parts.status.replaceChildren();
      parts.summary.replaceChildren(...data.sentences.map((one) => sentence(one, false)));
      parts.made.replaceChildren(made(data));
      showRemoved();
      showQuotes();
      showActions();
      if (data.language) view.querySelector('.article').lang = data.language;
      tell(`The summary is ready: ${count(data.sentences.length, 'sentence')}.`);
    },
    problem(fault) {
      const again = el('button', { type: 'button', class: 'primary', click: () => retry(again) }, 'Try again');
      parts.status.replaceChildren(failed(fault, [again]));
      tell(`There is no summary. ${failure(fault).heading}.`);
    },
  };

  const retry = async (button) => {
    button.disabled = true;
    parts.status.replaceChildren(progress());
    parts.summary.replaceChildren();
    try {
      if (source.name !== undefined)
        await ask(`/api/retries?article=${encodeURIComponent(source.name)}`, { method: 'POST', signal });
    } catch (fault) {
      if (!signal.aborted) take.problem(fault);
      return;
    }
    await summarize();
  };

  const showFailure = (fault) => {
    const again = el('button', { type: 'button', class: 'primary', click: run }, 'Try again');
    const back = el('button', { type: 'button', click: leave }, 'Back to the start');
    const panel = el('div', { class: 'alone' }, el('h1', { tabindex: '-1' }, label(source)), failed(fault, [again, back], 'h2'));
    view.replaceChildren(panel);
    panel.firstChild.focus();
    tell(failure(fault).heading);
  };

  const showArticle = () => {
    const { doc } = state;
    document.title = `${doc.title ?? label(source)} · Summarize`;
    const tab = (name, text) =>
      el('button', { type: 'button', 'data-tab': name, 'aria-pressed': 'false', click: () => turn(view, name) }, text);
    parts.status.replaceChildren(progress());
    view.replaceChildren(
      el('div', { class: 'tabs', role: 'group', 'aria-label': 'What is shown' }, tab('article', 'Article'), tab('findings', 'Findings')),
      renderArticle(doc),
      el(
        'section',
        { class: 'findings', 'aria-label': 'Findings' },
        el('section', { 'aria-labelledby': 'summary-title' }, [
          el('h2', { id: 'summary-title' }, 'Summary'),
          parts.summary,
          parts.status,
          parts.removed,
        ]),
        el('section', { 'aria-labelledby': 'quotes-title' }, [
          el('h2', { id: 'quotes-title' }, 'Quotations'),
          parts.filters,
          parts.quotes,
        ]),
        parts.made,
      ),
    );
    turn(view, 'article');
    showQuotes();
    showActions();
    const heading = view.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    const named = [...speakersOf(doc.quotes).values()].filter(({ key, count: spoken }) => key && spoken > 0).length;
    tell(`${count(doc.quotes.filter(isSaid).length, 'quotation')} of ${count(named, 'speaker')}. The summary follows.`);
  };

  const showRemoved = () =>
    parts.removed.replaceChildren(
      ...(state.removed.length === 0
        ? []
        : [
            el('details', { class: 'removed', open: true }, [
              el('summary', null, `${count(state.removed.length, 'sentence')} left out: the article does not prove this`),
              el('ul', null, state.removed.map(removal)),
            ]),
          ]),
    );

  const showQuotes = () => {
    const { doc, filter } = state;
    const speakers = speakersOf(doc.quotes);
    const isShown = (quote) =>
      filter === 'all' ||
      (filter === 'key' ? quote.key > 0 : isSaid(quote) && [keyOf(quote), perhapsOf(quote) || keyOf(quote)].includes(filter.slice(3)));
    const choose = (value) => {
      state.filter = value === state.filter ? 'all' : value;
      showQuotes();
      parts.filters.querySelector('[aria-pressed=true]').focus();
    };
    const shown = doc.quotes.filter((quote) => isSaid(quote) && isShown(quote));
    if (filter === 'key') shown.sort((one, other) => one.key - other.key);
    const asides = doc.quotes.filter((quote) => !isSaid(quote) && isShown(quote));
    const list = (quotes) => el('ol', { class: 'cards' }, quotes.map((quote) => card(doc, quote, speakers, address)));
    const hasKeys = doc.quotes.some((quote) => quote.key);
    parts.filters.replaceChildren(
      ...(speakers.size > 0 ? [filters({ quotes: doc.quotes, speakers, hasKeys, filter, choose })] : []),
    );
    parts.quotes.replaceChildren(
      shown.length > 0 ? list(shown) : el('p', { class: 'hint' }, 'Nobody is quoted in this article.'),
      asides.length === 0
        ? ''
        : el('details', { class: 'asides' }, [
            el('summary', null, `${count(asides.length, 'title or borrowed word', 'titles and borrowed words')} in marks`),
            list(asides),
          ]),
    );
    colour(view.querySelector('.article'), doc.quotes, speakers, isShown);
  };

  const showActions = () => {
    const button = (text, click) => el('button', { type: 'button', click }, text);
    const { doc, digest } = state;
    const markdown = () => digestAsMarkdown(doc, digest);
    const actions = byId('actions');
    actions.hidden = false;
    actions.replaceChildren(
      ...[
        digest && button('Copy digest', (event) => copy(event.target, markdown())),
        digest && button('Export', () => save(`${label(source).replace(/^.*\/|\.\w+$/g, '')}.md`, markdown())),
        button('Print', () => print()),
        source.name === undefined && button('Store…', () => store(source, doc)),
      ].filter(Boolean),
    );
  };

  view.onclick = (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    point(view, link.getAttribute('href').slice(1));
  };

  run();
  return { close: () => left.abort() };
}

const label = (source) => source.name ?? source.label;

// Which of the two a narrow screen shows.
function turn(view, name) {
  view.dataset.show = name;
  for (const tab of view.querySelectorAll('[data-tab]')) tab.setAttribute('aria-pressed', String(tab.dataset.tab === name));
}

// Goes to what a link means: a quotation in the article (m) or among the findings (q), a paragraph (p).
function point(view, id) {
  const target = byId(id);
  if (!target) return;
  turn(view, id[0] === 'q' ? 'findings' : 'article');
  for (const old of view.querySelectorAll('.pointed')) old.classList.remove('pointed');
  const rank = id.slice(1);
  for (const same of id[0] === 'p' ? [target] : view.querySelectorAll(`#q${rank}, mark[data-rank="${rank}"]`))
    same.classList.add('pointed');
  target.closest('details')?.setAttribute('open', '');
  goTo(target);
}

// What the digest says of a quotation counts before the program's own reading.
function weigh(doc, digest) {
  for (const quote of digest.quotes) {
    const own = doc.quotes.find((other) => other.parts[0].start === quote.parts[0].start);
    if (own) {
      const { speaker, candidates, basis, witnesses } = quote;
      Object.assign(own, { speaker, candidates, basis, witnesses, key: quote.rank, isWeighed: true });
    }
  }
}
