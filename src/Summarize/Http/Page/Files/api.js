// The API. Each fault becomes a Problem; a 401 asks for the key and goes on.
import { askForKey } from './dialogs.js';

const header = 'x-functions-key';

/** What went wrong: the status (0: no answer), and what the server says of it. */
export class Problem extends Error {
  constructor(status, detail, reason) {
    super(detail ?? `HTTP ${status}`);
    Object.assign(this, { status, detail, reason });
  }
}

/** The address of something of an article; its name may hold slashes. */
export const addressOf = (kind, name) => `/api/${kind}/${name.split('/').map(encodeURIComponent).join('/')}`;

let asked = null;

// Requests that are refused together ask once.
function newKey(wasRefused) {
  asked ??= askForKey(wasRefused).finally(() => (asked = null));
  return asked;
}

/** A response, whatever its status. */
export async function send(address, options = {}) {
  for (;;) {
    const key = sessionStorage.getItem(header);
    let response;
    try {
      response = await fetch(address, { ...options, headers: { ...options.headers, ...(key && { [header]: key }) } });
    } catch (fault) {
      if (options.signal?.aborted) throw fault;
      throw new Problem(0);
    }
    if (response.status !== 401) return response;
    if (sessionStorage.getItem(header) !== key) continue;
    sessionStorage.removeItem(header);
    const given = await newKey(key !== null);
    if (given === null) throw new Problem(401);
    sessionStorage.setItem(header, given);
  }
}

/** The problem that a response tells of. */
export async function problemOf(response) {
  const isOurs = response.headers.get('content-type')?.startsWith('application/problem+json');
  const body = isOurs ? await response.json() : {};
  return new Problem(response.status, body.detail, body.reason);
}

/** A response that is a success. */
export async function ask(address, options) {
  const response = await send(address, options);
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The JSON of a success. */
export const askJson = async (address, options) => (await ask(address, options)).json();

/** The events of a stream, each with its name and its data, which is JSON. */
export async function* eventsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read().catch((fault) => {
      throw fault.name === 'AbortError' ? fault : new Problem(0);
    });
    if (done) return;
    rest += value;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = block.split(/\r?\n/).map((line) => line.match(/^(\w+): ?(.*)$/s));
      const of = (name) => fields.filter((field) => field?.[1] === name).map((field) => field[2]);
      const data = of('data').join('\n');
      if (data) yield { name: of('event')[0] ?? 'message', data: JSON.parse(data) };
    }
  }
}
