import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionHtml, descriptionText, plainText } from './description.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<math><mtext></p><style><img src=x onerror=alert(1)></style>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href=" data:text/html,<script>alert(1)</script>">x</a>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://tracker.example/pixel.gif)',
  '<iframe src="https://evil.example"></iframe>',
  '<p style="position:fixed" class="x" id="y" onclick="alert(1)">words</p>',
  '<form action="/x"><input name=a></form>',
  '<base href="https://evil.example">',
  '<!--><script>alert(1)</script>-->',
  '`<script>alert(1)</script>`',
  '<p title="</p><script>alert(1)</script>">words</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
];

/** Every tag of the output with its attributes; text may hold any words, since it is escaped. */
function expectSafe(html: string) {
  for (const [tag, slash, name = '', attributes = ''] of html.matchAll(/<(\/?)([^\s/>]*)([^>]*)>/g)) {
    expect([
      'p',
      'ul',
      'ol',
      'li',
      'h3',
      'h4',
      'strong',
      'em',
      'a',
      'blockquote',
      'code',
      'pre',
      'hr',
      'br',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ]).toContain(name);
    if (slash || name !== 'a') expect(attributes.trim().replace('/', ''), tag).toBe('');
    else if (attributes) expect(attributes, tag).toMatch(/^ href="(?:https?:\/\/|mailto:)[^"<]*" rel="nofollow noopener"$/i);
  }
  expect(html.replace(/<\/?[a-z][a-z0-9]*(?: href="[^"]*" rel="nofollow noopener")?(?: \/)?>/g, '')).not.toMatch(/[<>]/);
}

describe('descriptionHtml', () => {
  it.each(ATTACKS)('is safe for %s', (attack) => {
    expectSafe(descriptionHtml(attack));
    expectSafe(descriptionHtml(`words\n\n- ${attack}\n\n> ${attack}`));
    expect(descriptionHtml(`Before\n\n${attack}`)).toContain('Before');
  });

  it('is safe for any mixture', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS, '\n\n', '- ', '> ', '`', '"', '<', '>', '&lt;', '[', '](', ')', '| a | b |\n| - | - |\n'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expectSafe(descriptionHtml(pieces.join('')));
      }),
    );
  });

  it.each([
    ['>'.repeat(60_000)],
    ['['.repeat(100_000)],
    ['<b>'.repeat(30_000)],
    ['- '.repeat(60_000)],
    ['![a]('.repeat(20_000)],
    ['x'.repeat(3_000_000)],
  ])('does not choke on huge and nested input', (huge) => {
    const started = performance.now();
    expectSafe(descriptionHtml(huge));
    // Seconds on a busy machine; a choice that doubles with each character would take for ever.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('shows Markdown, headings below the page’s own', () => {
    expect(descriptionHtml('# About\n\n## You\n\n### Deep\n\n**Bold** [site](https://a.example/?a=1&b=2) and <hr@a.example>')).toBe(
      [
        '<h3>About</h3>',
        '<h4>You</h4>',
        '<h4>Deep</h4>',
        '<p><strong>Bold</strong> <a href="https://a.example/?a=1&amp;b=2" rel="nofollow noopener">site</a> and <a href="mailto:hr@a.example" rel="nofollow noopener">hr@a.example</a></p>',
      ].join('\n'),
    );
    expect(descriptionHtml('### Only\n\ntext')).toContain('<h3>Only</h3>');
  });

  it('keeps the words of a link that leads nowhere outside', () => {
    expect(descriptionHtml('[our site](/admin) and [other](//evil.example)')).toBe('<p>our site and other</p>');
  });
});

describe('descriptionText', () => {
  it('is one line, cut after a word', () => {
    expect(descriptionText('# Hello\n\nYou will build **R&D** tools.\n\n- One\n- Two', 200)).toBe(
      'Hello You will build R&D tools. One Two',
    );
    expect(descriptionText('You will build tools, and more', 22)).toBe('You will build tools…');
    expect(descriptionText('Supercalifragilistic', 10)).toBe('Supercali…');
  });

  it('never is longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 0, max: 200 }), (text, most) => {
        expect(descriptionText(text, most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('plainText', () => {
  it('decodes entities and drops tags', () => {
    expect(plainText('C++ &ndash; R&amp;D&nbsp;<b>Lead</b>  &#39;x&#39; <script>no</script>')).toBe("C++ – R&D Lead 'x'");
  });
});
