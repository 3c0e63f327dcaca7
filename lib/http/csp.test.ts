import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, frameworkScriptHashes } from './csp.ts';

const hash = (body: string) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

describe('frameworkScriptHashes', () => {
  it('blesses what the framework writes, once each', () => {
    const start = '(self.__next_f=self.__next_f||[]).push([0])';
    const push = 'self.__next_f.push([1,"0:\\"$L1\\"\\n"])';
    const html = `<script>${start}</script><script>${push}</script><script id="_R_">${push}</script>`;
    expect(frameworkScriptHashes(html)).toEqual([hash(start), hash(push)]);
    const chunks =
      '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[1]});';
    expect(frameworkScriptHashes(`<script id="_R_">${chunks}</script>`)).toEqual([hash(chunks)]);
  });

  it.each([
    ['an injected script', 'alert(1)'],
    ['an expression inside the form', 'self.__next_f.push([alert(1)])'],
    ['a second statement after the form', 'self.__next_f.push([1,"a"]);alert(1)//])'],
    ['a call inside the argument', 'self.__next_f.push([1,"a".concat(alert(1))])'],
    ['a getter inside the chunk registration', '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({get a(){alert(1)}})'],
  ])('does not bless %s', (_, body) => {
    expect(frameworkScriptHashes(`<script>${body}</script>`)).toEqual([]);
  });

  it('passes over data blocks and scripts with an address', () => {
    expect(frameworkScriptHashes('<script type="application/ld+json">{"a":1}</script><script src="/a.js" async=""></script>')).toEqual([]);
  });
});

describe('contentSecurityPolicy', () => {
  it('never allows inline code or another host', () => {
    const policy = contentSecurityPolicy(["'nonce-abc'"]);
    expect(policy).toContain("script-src 'self' 'nonce-abc';");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
