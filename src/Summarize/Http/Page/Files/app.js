// The page: which of its two views is seen, and what an editor gives it to read.
import { askForName } from './dialogs.js';
import { byId } from './dom.js';
import { put, showList } from './list.js';
import { openReading } from './reading.js';
import { failure } from './words.js';

// What a browser does not tell of a file, its name does.
const types = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const typeOf = ({ name, type }) => type || types[name.split('.').at(-1).toLowerCase()] || 'application/octet-stream';

let seen = null;
// Articles that are read and not stored, by the number that their place in the browser's history has.
const unstored = [];

/** Shows what the address and the history say. */
function show() {
  seen?.close();
  const name = new URLSearchParams(location.search).get('article');
  const source = name === null ? unstored[history.state?.unstored] : { name };
  byId('start').hidden = source !== undefined;
  byId('reading').hidden = source === undefined;
  byId('actions').hidden = true;
  scrollTo(0, 0);
  if (source) {
    seen = openReading(source, { store, leave });
  } else {
    document.title = 'Summarize';
    byId('reading').replaceChildren();
    seen = showList(open);
  }
}

function open(name) {
  history.pushState(null, '', `/?article=${encodeURIComponent(name)}`);
  show();
}

function read(body, type, label) {
  unstored.push({ body, type, label });
  history.pushState({ unstored: unstored.length - 1 }, '', '/');
  show();
}

function leave() {
  history.pushState(null, '', '/');
  show();
  byId('main').focus();
}

async function store({ body, type, label }, doc) {
  const suggestion = /\.\w+$/.test(label) ? label : `${slug(doc.title ?? label)}.txt`;
  for (let name = suggestion, why = ''; ; ) {
    name = await askForName(name, why);
    if (name === null) return;
    try {
      await put(name, body, type);
      return open(name);
    } catch (fault) {
      const { heading, detail } = failure(fault);
      why = fault.status === 412 ? 'There is an article of this name already. Choose another.' : `${heading}. ${detail}`;
    }
  }
}

const slug = (title) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'article';

const readFile = (file) => read(file, typeOf(file), file.name);

byId('paste').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = byId('text').value;
  if (text.trim() === '') return byId('text').focus();
  read(text, 'text/plain; charset=utf-8', 'Pasted article');
});
byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) byId('paste').requestSubmit();
});
byId('choose').addEventListener('click', () => byId('file').click());
byId('file').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (file) readFile(file);
});
for (const button of document.querySelectorAll('[data-sample]'))
  button.addEventListener('click', async () => {
    const sample = await (await fetch(button.dataset.address)).blob();
    readFile(new File([sample], button.dataset.sample, { type: sample.type }));
  });

document.querySelector('.wordmark').addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  leave();
});

let over = 0;
const drag = (change) => {
  over = Math.max(0, over + change);
  document.body.classList.toggle('dropping', over > 0);
};
addEventListener('dragenter', (event) => event.dataTransfer.types.includes('Files') && drag(1));
addEventListener('dragleave', (event) => event.dataTransfer.types.includes('Files') && drag(-1));
addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
addEventListener('drop', (event) => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  drag(-over);
  readFile(file);
});

addEventListener('popstate', show);
show();
