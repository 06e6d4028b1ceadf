// The stored articles: names, states, search, retry, upload.
import { addressOf, ask, askJson } from './api.js';
import { failed } from './findings.js';
import { byId, el, tell, visible } from './dom.js';
import { count, reasons, size, states, time } from './words.js';

const pageSize = 200;
const lookAgain = 3000;

/** Shows the list and keeps it up to date while it is seen; opens what is chosen. */
export function showList(open) {
  const left = new AbortController();
  const { signal } = left;
  const list = byId('list');
  let articles = [];
  let next = null;
  let timer = 0;
  let turn = 0;

  const load = async (after) => {
    const mine = ++turn;
    clearTimeout(timer);
    const query = new URLSearchParams({ limit: pageSize });
    if (byId('state').value) query.set('state', byId('state').value);
    if (after) query.set('after', after);
    try {
      const page = await askJson(`/api/articles?${query}`, { signal });
      if (mine !== turn) return;
      articles = after ? [...articles, ...page.articles] : page.articles;
      next = page.next;
      draw();
      const isMoving = articles.some(({ state }) => state === 'pending' || state === 'working');
      if (isMoving && articles.length <= pageSize) timer = setTimeout(load, lookAgain);
    } catch (fault) {
      if (signal.aborted || mine !== turn) return;
      list.replaceChildren(failed(fault, [el('button', { type: 'button', click: () => load() }, 'Try again')]));
    }
  };

  const draw = () => {
    const wanted = byId('name').value.trim().toLowerCase();
    const found = articles.filter(({ article }) => article.toLowerCase().includes(wanted));
    const more = next && el('button', { type: 'button', click: () => load(next) }, wanted ? 'Look further' : 'Show more');
    // A list that is drawn again while somebody is in it keeps the focus.
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    list.replaceChildren(
      found.length === 0
        ? el('p', { class: 'hint' }, wanted || byId('state').value ? 'None is found.' : 'None is stored yet.')
        : el('ul', { class: 'articles' }, found.map(line)),
      more ?? '',
    );
    if (focused) list.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  };

  const line = ({ article, state, reason, bytes, uploadedAt }) => {
    const name = el('bdi', null, visible(article));
    const isOpen = reason !== 'name';
    return el(
      'li',
      null,
      isOpen
        ? el(
            'a',
            {
              href: `/?article=${encodeURIComponent(article)}`,
              'data-focus': `open ${article}`,
              click(event) {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                open(article);
              },
            },
            name,
          )
        : name,
      el('span', { class: `state ${state}` }, states[state], reason && `: ${plain(reason)}`),
      el('span', { class: 'about' }, `${size(bytes)}, ${time(uploadedAt)}`),
      state === 'failed' &&
        isOpen &&
        el(
          'button',
          { type: 'button', 'data-focus': `retry ${article}`, 'aria-label': `Try again: ${article}`, click: () => retry(article) },
          'Try again',
        ),
    );
  };

  const retry = async (article) => {
    try {
      await ask(`/api/retries?article=${encodeURIComponent(article)}`, { method: 'POST', signal });
      tell('It is tried again.');
      await load();
    } catch (fault) {
      if (!signal.aborted) list.prepend(failed(fault));
    }
  };

  const upload = async (files) => {
    let stored = 0;
    for (const file of files) {
      try {
        await put(file.name, file, file.type, signal);
        stored++;
      } catch (fault) {
        if (signal.aborted) return;
        await load();
        list.prepend(failed(fault.status === 412 ? takenFault(file.name) : fault));
        return;
      }
    }
    tell(`${count(stored, 'article')} stored.`);
    await load();
  };

  byId('search').onsubmit = (event) => event.preventDefault();
  byId('name').oninput = draw;
  byId('state').onchange = () => load();
  byId('upload').onclick = () => byId('uploads').click();
  byId('uploads').onchange = ({ target }) => {
    const files = [...target.files];
    target.value = '';
    upload(files);
  };
  load();
  return {
    close() {
      clearTimeout(timer);
      left.abort();
    },
  };
}

const plain = (reason) => {
  const words = reasons[reason] ?? reason;
  return words[0].toLowerCase() + words.slice(1);
};

const takenFault = (name) => ({
  reason: 'name',
  detail: `There is an article “${name}” already. Rename the file, or delete the stored one first.`,
});

/** Stores an article under a name that no other has. */
export const put = (name, body, type, signal) =>
  ask(addressOf('articles', name), {
    method: 'PUT',
    body,
    headers: { 'if-none-match': '*', ...(type && { 'content-type': type }) },
    signal,
  });
