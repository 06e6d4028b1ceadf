// Who said what: one colour for each speaker, in the order in which they speak.

const colours = 8;

/** Quotations that nobody says: titles of works, words held at arm's length. */
export const isSaid = (quote) => quote.kind === 'direct';

/** A speaker's name, or what the article has in its place. */
export const nameOf = (speaker) => speaker.name ?? speaker.description ?? speaker.asWritten;

/** What else the article says of a speaker who has a name. */
export const officeOf = (speaker) => (speaker.name ? speaker.description : null);

/** What a quotation is grouped by: the speaker's name; '' where the speaker is open. */
export const keyOf = (quote) => (quote.speaker ? nameOf(quote.speaker) : '');

/** The speakers of quotations: key to { key, speaker, className, count }; the open ones last. */
export function speakersOf(quotes) {
  const found = new Map();
  for (const quote of quotes.filter(isSaid)) {
    const key = keyOf(quote);
    const known = found.get(key);
    if (known) known.count++;
    else {
      const named = [...found.keys()].filter((other) => other !== '').length;
      found.set(key, { key, speaker: quote.speaker, className: key ? `s${named % colours}` : 'open', count: 1 });
    }
  }
  const open = found.get('');
  if (open && found.delete('')) found.set('', open);
  return found;
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
