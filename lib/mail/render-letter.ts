import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from '@react-email/components';
import { render, toPlainText } from '@react-email/render';
import { Fragment, createElement as h, type ReactNode } from 'react';
import { region } from '../region.ts';
import { dark, light } from './colours.ts';
import type { Block, Item, Letter, List } from './letter.ts';

/** The HTML and the plain text of a letter, in the one frame that all have. Nothing in it is loaded from anywhere. */
export async function renderLetter(letter: Letter, siteUrl: string): Promise<{ html: string; text: string }> {
  const html = await render(frame(letter, siteUrl));
  const text = toPlainText(html, {
    selectors: [
      { selector: 'table.bg-band', format: 'skip' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
    ],
  });
  return { html, text };
}

type Colour = keyof typeof light;

const SANS = "'Hanken Grotesk', system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const DISPLAY = "Aleo, Rockwell, 'Roboto Slab', Georgia, serif";

/** Programs that know no style sheet show the light colours, which are written where they are used; these go over them. */
const STYLES = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
${(Object.keys(dark) as Colour[]).map((name) => `.text-${name} { color: ${dark[name]} !important; }\n.bg-${name} { background-color: ${dark[name]} !important; }`).join('\n')}
.rule { border-color: ${dark.rule} !important; }
body > table > tbody > tr > td { background-color: ${dark.paper} !important; }
}`;

function frame({ preview, heading, blocks, why, list }: Letter, siteUrl: string): ReactNode {
  const { brand, contact, name, locale } = region;
  return h(
    Html,
    { lang: locale },
    h(
      Head,
      null,
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('title', null, heading),
      h('style', null, STYLES),
    ),
    h(
      Body,
      { className: 'bg-paper', style: { backgroundColor: light.paper, margin: 0, padding: '24px 12px', fontFamily: SANS } },
      h(Preview, null, preview),
      h(
        Container,
        { className: 'bg-surface', style: { backgroundColor: light.surface, maxWidth: 560 } },
        h(
          Section,
          { className: 'bg-band', style: { backgroundColor: light.band, padding: '18px 28px' } },
          h(
            Link,
            { href: siteUrl, className: 'text-on-band', style: { color: light['on-band'], font: `650 19px/1.3 ${DISPLAY}` } },
            brand.name,
          ),
          h('span', { className: 'text-on-band-2', style: { color: light['on-band-2'], fontSize: 15 } }, ` ${name}`),
        ),
        h(
          Section,
          { style: { padding: '28px 28px 12px' } },
          h(
            Heading,
            { as: 'h1', className: 'text-ink', style: { color: light.ink, font: `650 27px/1.15 ${DISPLAY}`, margin: '0 0 16px' } },
            heading,
          ),
          ...blocks.map(block),
        ),
        h(
          Section,
          { style: { padding: '0 28px 24px' } },
          h(Hr, { className: 'rule', style: { borderColor: light.rule, margin: '0 0 12px' } }),
          small(why),
          list && small(...leaving(list)),
          small(
            'Sent by ',
            link(siteUrl, brand.name),
            `, run by ${contact.organisation}. Questions? Write to `,
            mailto(contact.email),
            '.',
          ),
        ),
      ),
    ),
  );
}

function block(block: Block): ReactNode {
  if (typeof block === 'string') return paragraph(block);
  if ('heading' in block) return subheading(block.heading);
  if ('button' in block) return button(block.button, block.href);
  if ('code' in block) return code(block.code, block.label);
  if ('list' in block) return h('ul', { style: { margin: '0 0 20px', padding: '0 0 0 20px' } }, ...block.list.map(item));
  return h(Fragment, null, ...block.facts.map(([label, value]) => paragraph(h('b', null, `${label}: `), value)));
}

function subheading(text: string): ReactNode {
  return h(
    Heading,
    { as: 'h2', className: 'text-ink', style: { color: light.ink, font: `650 20px/1.25 ${DISPLAY}`, margin: '24px 0 12px' } },
    text,
  );
}

function paragraph(...children: ReactNode[]): ReactNode {
  return h(Text, { className: 'text-ink', style: { color: light.ink, fontSize: 17, lineHeight: 1.55, margin: '0 0 16px' } }, ...children);
}

function small(...children: ReactNode[]): ReactNode {
  return h(
    Text,
    { className: 'text-ink-2', style: { color: light['ink-2'], fontSize: 15, lineHeight: 1.5, margin: '8px 0' } },
    ...children,
  );
}

function leaving({ id, unsubscribe, manage }: List): ReactNode[] {
  const what = id === 'alerts' ? 'Change your alerts' : 'Change what you get';
  return [...(manage ? [link(manage, what), ' or '] : []), link(unsubscribe, manage ? 'unsubscribe' : 'Unsubscribe')];
}

function button(label: string, href: string): ReactNode {
  return h(
    Section,
    { style: { margin: '0 0 20px' } },
    h(
      Button,
      {
        href,
        className: 'bg-accent text-on-accent',
        style: {
          backgroundColor: light.accent,
          color: light['on-accent'],
          borderRadius: 4,
          fontSize: 17,
          fontWeight: 600,
          padding: '14px 24px',
        },
      },
      label,
    ),
  );
}

function code(code: string, label: string): ReactNode {
  return h(
    Section,
    { className: 'bg-sunk', style: { backgroundColor: light.sunk, borderRadius: 4, margin: '0 0 20px', padding: '12px 20px' } },
    h(Text, { className: 'text-ink-2', style: { color: light['ink-2'], fontSize: 15, margin: 0 } }, label),
    h(
      Text,
      { className: 'text-ink', style: { color: light.ink, font: '600 32px/1.3 ui-monospace, Menlo, Consolas, monospace', margin: 0 } },
      code,
    ),
  );
}

function item({ text, href, notes = [] }: Item): ReactNode {
  return h(
    'li',
    { className: 'text-ink', style: { color: light.ink, fontSize: 17, lineHeight: 1.5, marginBottom: notes.length > 0 ? 16 : 8 } },
    href ? link(href, text) : text,
    ...notes.flatMap((note) => [
      h('br', { key: `${note} br` }),
      h('span', { key: note, className: 'text-ink-2', style: { color: light['ink-2'], fontSize: 15 } }, note),
    ]),
  );
}

function link(href: string, text: string): ReactNode {
  return h(Link, { href, className: 'text-accent', style: { color: light.accent, textDecoration: 'underline' } }, text);
}

function mailto(address: string): ReactNode {
  return link(`mailto:${address}`, address);
}
