import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../shared/domain/escape-html.ts';
import { foldText } from '../../shared/domain/fold-text.ts';
import { languageOf } from '../../shared/domain/language.ts';
import { sameText } from '../../shared/domain/same-text.ts';

describe('text in an HTML document', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['" autofocus onfocus="x', '&quot; autofocus onfocus=&quot;x'],
    ["O'Brien & Sons", 'O&#39;Brien &amp; Sons'],
    ['&lt;', '&amp;lt;'],
    ['प्रिया 100%', 'प्रिया 100%'],
  ])('holds no markup: %s', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});

describe('text that is searched in', () => {
  it.each([
    ['  Priya   Raman ', 'priya raman'],
    ['MUMBAI\tCentral\n', 'mumbai central'],
    ['Jose\u0301', 'jos\u00e9'],
  ])('is one in every spelling: %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

it('people are written to in the language they chose, in English until they do', () => {
  expect([languageOf({ language: 'hi' }), languageOf({})]).toEqual(['hi', 'en']);
});

it.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'abcd', false],
  ['abc', '', false],
  ['', '', true],
])('%j and %j compared: %s', (left, right, same) => {
  expect(sameText(left, right)).toBe(same);
});
