// To the clipboard, and to a file.
import { tell } from './dom.js';

/** Puts a text on the clipboard; HTML also as what it looks like, for a program that shows it. */
export async function copy(button, text, html) {
  const said = button.textContent;
  try {
    if (html)
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    else await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    tell('Copied.');
  } catch {
    button.textContent = 'Not allowed';
    tell('The browser does not allow copying here.');
  }
  setTimeout(() => (button.textContent = said), 1500);
}

/** Saves a text as a file. */
export function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
