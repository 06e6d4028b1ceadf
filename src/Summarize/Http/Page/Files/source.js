// Where an article's findings come from: a stored article has a name, any other is sent as the body.
import { addressOf, ask, askJson, eventsOf, problemOf, send } from './api.js';

const shortestWait = 500;
const longestWait = 15_000;

/** The article as it was read, and every quotation of it, by the program alone. */
export async function readQuotations({ name, body, type }, signal) {
  const { source, quotes } = await (name !== undefined
    ? askJson(`${addressOf('quotes', name)}?all=true`, { signal })
    : askJson('/api/quotes?all=true', { method: 'POST', body, headers: { 'content-type': type }, signal }));
  return { ...source, quotes };
}

/** The digest as events: what a stream says, or the one answer; while it waits, how far it is. */
export async function* digestOf({ name, body, type }, signal) {
  if (name === undefined) {
    const headers = { 'content-type': type, accept: 'text/event-stream, application/json;q=0.5' };
    const response = await ask('/api/digests', { method: 'POST', body, headers, signal });
    if (response.headers.get('content-type').startsWith('text/event-stream')) yield* eventsOf(response);
    else yield { name: 'digest', data: await response.json() };
    return;
  }
  for (;;) {
    const response = await send(addressOf('digests', name), { signal });
    if (response.status !== 202) {
      if (!response.ok) throw await problemOf(response);
      yield { name: 'digest', data: await response.json() };
      return;
    }
    yield { name: 'waiting', data: await response.json() };
    const wait = Number(response.headers.get('retry-after') ?? 1) * 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(wait, shortestWait), longestWait)));
    signal.throwIfAborted();
  }
}
