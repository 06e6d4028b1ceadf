// Who said what: one colour for each speaker, in the order in which they speak.

const colours = 8;

/** Quotations that nobody says: titles of works, words held at arm's length. */
export const isSaid = (quote) => quote.kind === 'direct';

/** A speaker's name, or what the article has in its place. */
export const nameOf = (speaker) => speaker.name ?? speaker.description ?? speaker.asWritten;

/** What else the article says of a speaker who has a name. */
export const officeOf = ({ name, description }) =>
  name && description
    ? description.replace(/[\s,;:]+$/, '').replace(/^(The|An?|His|Her|Their|Its|Our|My)\b/, (word) => word.toLowerCase())
    : null;

/** What a quotation is grouped by: the speaker's name; '' where the speaker is open. */
export const keyOf = (quote) => (quote.speaker ? nameOf(quote.speaker) : '');

/** Whom the program alone reads where the speaker is open; '' where there is nobody, or more than one. */
export const perhapsOf = (quote) =>
  !quote.speaker && quote.candidates.length === 1 ? nameOf(quote.candidates[0]) : '';

/**
 * The speakers of quotations: key to { key, speaker, className, count, perhaps }, where perhaps counts the open ones
 * that may be theirs; all that are open come last, under ''.
 */
export function speakersOf(quotes) {
  const found = new Map();
  const open = { key: '', speaker: null, className: 'open', count: 0, perhaps: 0 };
  const of = (speaker) => {
    const key = nameOf(speaker);
    if (!found.has(key))
      found.set(key, { key, speaker, className: `s${found.size % colours}`, count: 0, perhaps: 0 });
    return found.get(key);
  };
  for (const quote of quotes.filter(isSaid)) {
    if (quote.speaker) of(quote.speaker).count++;
    else {
      open.count++;
      if (perhapsOf(quote)) of(quote.candidates[0]).perhaps++;
    }
  }
  return open.count > 0 ? found.set('', open) : found;
}

/** The classes that colour a quotation: its speaker's; dashed where it is open. */
export function classOf(quote, speakers) {
  if (!isSaid(quote)) return 'aside';
  if (quote.speaker) return speakers.get(keyOf(quote)).className;
  const perhaps = speakers.get(perhapsOf(quote));
  return perhaps && perhaps.key ? `open ${perhaps.className}` : 'open';
}

/** Why a quotation's speaker is open, in a sentence. */
export function whyOpen(quote, hasDigest) {
  const names = quote.candidates.map(nameOf);
  const [first] = names;
  if (names.length === 0 && quote.basis === 'clause')
    return 'Its own clause names nobody, or says that nobody said it.';
  if (names.length === 0) return 'Nothing in the article settles who said it.';
  if (names.length > 1) return `It may be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}; the article does not settle it.`;
  const by = { pronoun: 'through a pronoun', continued: 'since they spoke before', description: 'through a description' };
  const reading = `The program reads ${first} here${by[quote.basis] ? `, ${by[quote.basis]}` : ''}.`;
  return hasDigest
    ? `${reading} That takes a second witness, and the model did not name the same person.`
    : `${reading} That takes a second witness: the model has not been heard on it.`;
}
