// The two questions that the page asks.
import { byId } from './dom.js';

/** Shows a dialog with a reason; what was typed, or null where it was closed. */
function question(dialog, input, why) {
  const form = dialog.querySelector('form');
  why.hidden = why.textContent === '';
  return new Promise((resolve) => {
    const ended = new AbortController();
    const { signal } = ended;
    const end = (value) => {
      ended.abort();
      if (dialog.open) dialog.close();
      resolve(value);
    };
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        end(input.value.trim() || null);
      },
      { signal },
    );
    dialog.querySelector('button[value=cancel]').addEventListener('click', () => end(null), { signal });
    dialog.addEventListener('close', () => end(null), { signal });
    dialog.showModal();
    input.focus();
  });
}

/** A function key, or null. */
export async function askForKey(wasRefused) {
  const input = byId('key-value');
  input.value = '';
  byId('key-why').textContent = wasRefused
    ? 'The server does not take this key. Try another.'
    : 'This server asks for a function key. Whoever runs it can give you one.';
  return question(byId('key'), input, byId('key-why'));
}

/** A name to store an article under, or null. */
export async function askForName(suggestion, why) {
  const input = byId('store-name');
  input.value = suggestion;
  byId('store-why').textContent = why;
  return question(byId('store'), input, byId('store-why'));
}
