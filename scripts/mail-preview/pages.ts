import type { Kind } from '#lib/mail/kinds';
import type { Preview } from './preview.ts';

/** Of the page around the mails; the mails bring their own. */
const STYLES = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 84rem; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a, td a { display: inline-block; padding: .6rem 0; }
td, th { padding: .2rem 1.5rem .2rem 0; text-align: left; }
td:last-child { text-align: right; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
section { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
iframe { border: 1px solid; box-sizing: border-box; height: 52rem; width: 100%; }
pre { border: 1px solid; overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap; }`;

export type Look = 'light' | 'dark';

export function indexPage(mails: readonly [Kind, Preview][]): string {
  const rows = mails.map(
    ([kind, mail]) =>
      `<tr><td><a href="/${kind}">${escaped(kind)}</a></td><td>${escaped(mail.letter.subject)}</td><td>${kilobytes(mail)} kB</td></tr>`,
  );
  return page(
    'Every mail, with sample data',
    `<table><thead><tr><th>Kind</th><th>Subject</th><th>Size</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
}

export function mailPage(kind: Kind, mail: Preview): string {
  const { letter, text } = mail;
  const facts = [
    ['Subject', letter.subject],
    ['Beside it', letter.preview],
    ['Size', `${kilobytes(mail)} kB, both parts`],
    ...(letter.list ? [['List', `${letter.list.id}, left at ${letter.list.unsubscribe}`]] : []),
  ];
  return page(
    kind,
    `<nav><a href="/">Every mail</a><a href="/${kind}/light">Light alone</a><a href="/${kind}/dark">Dark alone</a></nav>
<dl>${facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<section>${(['light', 'dark'] as const).map((look) => `<div><h2>HTML, ${look}</h2><iframe title="${kind}, ${look}" src="/${kind}/${look}"></iframe></div>`).join('')}
<div><h2>Text</h2><pre>${escaped(text)}</pre></div></section>`,
  );
}

/** The HTML part as a program would show it that is set to this look, whatever the browser is set to. */
export function withLook(html: string, look: Look): string {
  const query = '@media (prefers-color-scheme: dark)';
  return html
    .replace(query, look === 'dark' ? '@media all' : '@media not all')
    .replace('color-scheme: light dark;', `color-scheme: ${look};`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLES}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function kilobytes({ html, text }: Preview): string {
  return ((Buffer.byteLength(html) + Buffer.byteLength(text)) / 1000).toFixed(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
