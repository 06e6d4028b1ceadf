// What the page says: states and reasons in plain words.

/** How far an article is. */
export const states = {
  pending: 'waiting',
  working: 'being digested',
  deferred: 'put off',
  ready: 'ready',
  failed: 'failed',
};

/** Why something failed or has to wait. */
export const reasons = {
  empty: 'There is nothing in it',
  binary: 'This is no article that can be read',
  undecodable: 'The file is damaged, or not what it says it is',
  encrypted: 'The document is locked',
  'no-text': 'There is no text in the document',
  'too-large': 'The article is too large',
  unsupported: 'This kind of file is not read',
  name: 'Its name cannot be used',
  'content-filtered': 'The model’s content filter stopped it',
  refused: 'The model refused to answer',
  ungrounded: 'The article proves no sentence of the summary',
  'invalid-reply': 'The model answered nonsense',
  'truncated-reply': 'The model’s answer was cut off',
  unexpected: 'Something went wrong that nobody foresaw',
  quota: 'The model is busy',
  outage: 'The model is away',
  timeout: 'The model took too long',
  budget: 'Today’s budget is spent',
  storage: 'The storage is away',
};

const statuses = {
  0: ['The server cannot be reached', 'Check the connection, and try again.'],
  401: ['A key is needed', 'Try again, and give a function key; whoever runs this server has one.'],
  403: ['The server refuses this', 'Ask whoever runs this server.'],
  404: ['There is no such article', 'It may have been deleted or renamed. Look it up in the list.'],
  412: ['It was changed meanwhile', 'Load it again.'],
  429: ['The server is busy', 'Try again in a minute.'],
  503: ['The server is away', 'Try again in a minute.'],
};

const other = ['Something went wrong', 'Try again; if it stays, tell whoever runs this server.'];

/** A failure's heading, and what to do about it. */
export function failure({ status, reason, detail }) {
  const [heading, todo] = statuses[status] ?? other;
  // What the page knows to say itself it does; of the rest, an address of the API is nothing to an editor.
  const said = status === 404 || status === 401 ? '' : (detail ?? '').replace(/\s?[^.]*\b(?:GET|POST|PUT) \/.*$/s, '');
  return { heading: reasons[reason] ?? heading, detail: said || todo };
}

/** What is under way while the summary is made. */
export const steps = {
  'asking-the-model': 'The summary is written, and each sentence proved',
  'reading-again': 'A second reader looks at each sentence',
};

/** How the program came to its reading. */
export const bases = {
  clause: 'its own clause',
  line: 'the line that it stands in',
  pronoun: 'a pronoun',
  description: 'a description',
  continued: 'who spoke before',
};

/** "1 quotation", "2 quotations". */
export const count = (number, one, many = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** A size in bytes. */
export const size = (bytes) =>
  bytes < 1000 ? count(bytes, 'byte') : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const minute = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** A point in time. */
export const time = (text) => minute.format(new Date(text));
