import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionHtml, plainText } from './description.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

describe('htmlToMarkdown', () => {
  it.each([
    [
      '<p>Pay: &pound;27,620 &amp; more</p><ul><li>One</li><li><b>Two</b></li></ul>',
      ['<p>Pay: £27,620 &amp; more</p>', '<li>One</li>', '<strong>Two</strong>'],
    ],
    ['<div>First</div><div>Second</div>', ['<p>First</p>', '<p>Second</p>']],
    ['<h1>Title</h1><h2>Part</h2><ol><li>a<ul><li>b</li></ul></li></ol>', ['<h3>Title</h3>', '<h4>Part</h4>', '<ol>', '<li>b</li>']],
    ['<table><tr><th>A</th><th>B|C</th></tr><tr><td>1</td><td>2</td></tr></table>', ['<th>A</th>', '<th>B|C</th>', '<td>2</td>']],
    ['&lt;p&gt;Escaped &amp;amp; once too often&lt;/p&gt;', ['<p>Escaped &amp; once too often</p>']],
    ['<p>Write &lt;script&gt; and &amp;lt; as text, 1. or *stars*</p>', ['Write &lt;script&gt; and &amp;lt; as text, 1. or *stars*']],
  ])('keeps what %s means', (html, parts) => {
    const shown = descriptionHtml(htmlToMarkdown(html));
    for (const part of parts) expect(shown).toContain(part);
  });

  it('lets plain text pass with its lines and bullets', () => {
    const markdown = htmlToMarkdown('Salary < £30k &amp; bonus\r\nYou will:\r\n• build\r\n• test\r\n\r\n    Apply now');
    expect(descriptionHtml(markdown)).toBe(
      '<p>Salary &lt; £30k &amp; bonus<br />You will:</p>\n<ul>\n<li>build</li>\n<li>test</li>\n</ul>\n<p>Apply now</p>',
    );
  });

  it('drops what may run', () => {
    const markdown = htmlToMarkdown(
      '<p onclick="x()">Safe <img src=x onerror=alert(1)><a href="javascript:x()">link</a></p><script>alert(1)</script><iframe src=//e></iframe>',
    );
    expect(markdown).toBe('Safe link');
  });

  it('never throws, and keeps plain words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof htmlToMarkdown(text)).toBe('string');
      }),
    );
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, (text) => {
        expect(plainText(descriptionHtml(htmlToMarkdown(`<p>${text}</p>`)))).toBe(text);
      }),
    );
  });

  it('does not choke on deep nesting', () => {
    expect(htmlToMarkdown(`${'<div><b>'.repeat(20_000)}deep`)).toContain('deep');
  });
});
