import type { Language } from '../../shared/domain/choices.ts';
import { escapeHtml } from '../../shared/domain/escape-html.ts';

/** Big enough to be read from a locked screen and copied at a glance. */
const CODE = 'display:block;margin:0 0 8px;font-size:32px;line-height:1.3;font-weight:700;letter-spacing:4px';

/** A value as it stands in a paragraph: a code on a line of its own, everything else in the running text. */
export const shownInHtml = (name: string, value: string): string =>
  name === 'code' ? `<strong style="${CODE}">${escapeHtml(value)}</strong>` : escapeHtml(value);

/**
 * The one layout of our mails. No links, images, buttons or scripts: people learn that a mail of ours never asks for a
 * click, so that one which does is not ours, and opening it tells nobody anything. No colours either: the reader's
 * client brings its own, dark or light. Nor may it make links by itself (format-detection).
 * @param paragraphs HTML, with every value escaped
 */
export const mailPage = ({
  language,
  subject,
  paragraphs,
  footer,
}: {
  language: Language;
  subject: string;
  paragraphs: readonly string[];
  footer: string;
}): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px">
<div style="max-width:560px;margin:0 auto;font:16px/1.6 system-ui,'Noto Sans Devanagari',sans-serif">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${paragraph.replaceAll('\n', '<br>')}</p>`).join('\n')}
<p style="margin:24px 0 0;font-size:13px">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
