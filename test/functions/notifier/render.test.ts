import { describe, expect, it } from 'vitest';
import { renderEmail, renderSms } from '../../../functions/notifier/render.ts';
import { smsValues, words } from '../../../functions/notifier/templates.ts';
import { Language } from '../../../shared/domain/choices.ts';
import { MessageTemplate, TwoFactorChange, type Message } from '../../../shared/domain/messages.ts';

const values = {
  code: '000000',
  minutes: '10',
  day: '2026-12-01',
  days: '14',
  device: 'Redmi Note 13',
  place: 'Mysuru, IN',
  time: '22 Nov 2026, 12:00 IST',
  change: 'enabled_sms',
  part: 'aadhaar',
  reason: 'The picture is blurred.',
};

const message = (more: Partial<Message> = {}): Message => ({
  id: 'm1',
  template: 'registration_code',
  channel: 'email',
  to: 'asha@example.com',
  language: 'en',
  values,
  ...more,
});

const all = Language.options.flatMap((language) =>
  MessageTemplate.options.map((template) => ({ language, template, name: `${template} in ${language}` })),
);

/** What a person reads of an HTML mail. */
const seen = (html: string): string =>
  (/<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.each(all)('$name', ({ language, template }) => {
  const ownWords = words[language].templates[template];

  it('renders completely on both channels', () => {
    const { subject, text, html } = renderEmail(message({ language, template }));
    const sms = renderSms(message({ language, template }));
    for (const rendered of [subject, text, seen(html), sms.text]) {
      expect(rendered.length).toBeGreaterThan(10);
      expect(rendered).not.toMatch(/[{}]|undefined/);
    }
  });

  it('says the same as text and as HTML', () => {
    const { text, html, subject } = renderEmail(message({ language, template }));
    expect(spaced(seen(html))).toBe(spaced(text));
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('holds nothing to click, load or run', () => {
    const { text, html } = renderEmail(message({ language, template }));
    expect(html).not.toMatch(/<(a|img|script|link|iframe|form|button|object|svg)\b|https?:|url\(|\son\w+=/i);
    expect(text).not.toMatch(/https?:|www\./i);
  });

  it('speaks its language', () => {
    const { subject, text } = renderEmail(message({ language, template }));
    const { text: sms } = renderSms(message({ language, template }));
    for (const rendered of [subject, text, sms]) expect(/[ऀ-ॿ]/.test(rendered)).toBe(language === 'hi');
    expect(`${subject}${text}${sms}`).not.toMatch(/[०-९]/);
  });

  it('uses typed DLT variables, one for each value, and fits one GSM or two UCS-2 parts', () => {
    expect(ownWords.sms.match(/\{#(numeric|alphanumeric)#\}/g) ?? []).toHaveLength(smsValues[template].length);
    expect(ownWords.sms).not.toContain('{#var#}');
    expect(ownWords.dltTemplateId).toMatch(/^\d{19}$/);
    const { text } = renderSms(message({ language, template }));
    expect(text.length).toBeLessThanOrEqual(language === 'hi' ? 2 * 67 : 160);
  });

  it('needs the same values in every language', () => {
    const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(named(ownWords.text)).toEqual(named(words.en.templates[template].text));
  });
});

describe('messages', () => {
  it('have a DLT template each, in each language', () => {
    const ids = all.map(({ language, template }) => words[language].templates[template].dltTemplateId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Language.options)('name every change of two-step verification in %s', (language) => {
    const texts = TwoFactorChange.options.map(
      (change) => renderEmail(message({ language, template: 'two_factor_changed', values: { change } })).text,
    );
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join()).not.toMatch(new RegExp(TwoFactorChange.options.join('|')));
    expect(() => renderEmail(message({ language, template: 'two_factor_changed', values: { change: 'x' } }))).toThrow(
      'unknown change',
    );
  });

  it('are refused when their SMS would not match its registered template', () => {
    expect(() => renderSms(message({ values: { code: '12 34 or call 1800', minutes: '10' } }))).toThrow(
      'does not match its DLT template',
    );
    expect(() => renderSms(message({ values: { minutes: '10' } }))).toThrow('lacks the value code');
    expect(() => renderEmail(message({ values: { minutes: '10' } }))).toThrow('lacks the value code');
  });

  it('show a code big, and only there', () => {
    expect(renderEmail(message()).html).toMatch(/<strong style="[^"]*font-size:32px[^"]*">000000<\/strong>/);
    expect(renderEmail(message({ template: 'password_changed' })).html).not.toContain('<strong');
  });
});

describe('a value that somebody else chose', () => {
  const sent = (device: string) =>
    renderEmail(message({ template: 'new_device_login', values: { ...values, device } }));

  it('is no markup', () => {
    const { html, text } = sent(`<script>alert("it's")</script> & more`);
    expect(html).not.toContain('<script');
    expect(html).toContain('Device: &lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt; &amp; more');
    expect(text).toContain(`Device: <script>alert("it's")</script> & more`);
  });

  it('fills no other placeholder', () => {
    expect(sent('{place} $& $1').text).toContain('Device: {place} $& $1\nPlace: Mysuru, IN');
  });

  it.each([
    ['your bank: https://evil.example/login', 'your bank: https evil example/login'],
    ['mail help@evil.example now', 'mail help evil example now'],
    ['evil。example', 'evil example'],
    ['Chrome 129.0 on Android 16', 'Chrome 129.0 on Android 16'],
    ['रेडमी नोट 13', 'रेडमी नोट 13'],
    ['one\nTime: never\r\n\n\u202Etwo', 'one Time: never two'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('makes %j one short line without links', (device, shown) => {
    const { text, html } = sent(device);
    expect(text).toContain(`Device: ${shown}\nPlace:`);
    expect(html).toContain(`Device: ${shown}<br>Place:`);
  });
});
