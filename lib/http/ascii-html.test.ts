import { describe, expect, it } from 'vitest';
import { asciiHtml } from './ascii-html.ts';

describe('asciiHtml', () => {
  it('writes references in text and attributes', () => {
    expect(asciiHtml('<p title="≤ £5">“Ünïted” 🙂</p>')).toBe('<p title="&#8804; &#163;5">&#8220;&#220;n&#239;ted&#8221; &#128578;</p>');
  });

  it('writes escapes in scripts, which mean the same there', () => {
    const push = 'self.__next_f.push([1,"£ ≤ 🙂"])';
    const html = asciiHtml(`<p>£</p><script nonce="x">${push}</script><p>£</p>`);
    expect(html).toBe('<p>&#163;</p><script nonce="x">self.__next_f.push([1,"\\u00a3 \\u2264 \\ud83d\\ude42"])</script><p>&#163;</p>');
    const [, body = ''] = /push\((.*)\)</.exec(html) ?? [];
    expect(JSON.parse(body)).toEqual([1, '£ ≤ 🙂']);
  });

  it('leaves ASCII as it is', () => {
    expect(asciiHtml('<p>&amp; <b>x</b></p><script>1</script>')).toBe('<p>&amp; <b>x</b></p><script>1</script>');
  });
});
