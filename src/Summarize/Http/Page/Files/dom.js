// Elements from values. Text becomes text nodes and nothing else: articles, names and replies are untrusted.

/** An element. Attributes that are functions are listeners; null, undefined and false leave an attribute out. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** Says something to a screen reader. */
export function tell(text) {
  byId('live').textContent = text;
}

// Controls, bidirectional and zero-width characters. Joiners shape Persian and emoji: they are shown among Latin alone.
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=[\p{Script=Latin}\p{Nd}\s])[\u200c\u200d]/gu;

const names = {
  '61C': 'Arabic letter mark',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '202A': 'left-to-right embedding',
  '202B': 'right-to-left embedding',
  '202C': 'end of an embedding',
  '202D': 'left-to-right override',
  '202E': 'right-to-left override',
  '2060': 'word joiner',
  '2066': 'left-to-right isolate',
  '2067': 'right-to-left isolate',
  '2068': 'first strong isolate',
  '2069': 'end of an isolate',
  FEFF: 'zero-width no-break space',
};

/**
 * A text as nodes. What would not be seen, or would turn the text around it, stands in an element of its own, which
 * isolates it and shows its code; the nodes' text is the text itself.
 */
export function visible(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > end) nodes.push(text.slice(end, match.index));
    const code = match[0].codePointAt(0).toString(16).toUpperCase();
    nodes.push(
      el(
        'bdi',
        { class: 'control', 'data-code': `U+${code.padStart(4, '0')}`, title: names[code] ?? 'control character' },
        match[0],
      ),
    );
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

/** Scrolls to an element and gives it the focus; calmly, where motion is welcome. */
export function goTo(element) {
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}
