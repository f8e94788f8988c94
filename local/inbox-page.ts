import { escapeHtml as escaped } from '../shared/domain/escape-html.ts';
import type { Message } from './inbox.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
article{border:1px solid #ddd;border-radius:6px;padding:.75rem 1rem;margin:0 0 1rem}
header{color:#666;font-size:.85rem}h2{font-size:1rem;margin:.25rem 0}pre{white-space:pre-wrap;font:inherit;margin:.5rem 0 0}
code{font-size:1.1rem;background:#eef;padding:0 .3rem;border-radius:3px}
iframe{width:100%;height:20rem;border:1px dashed #bbb}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}article{border-color:#444}code{background:#335}header{color:#aaa}}`;

const article = ({ channel, to, at, template, subject, body, html, codes }: Message): string => `<article>
<header>${channel === 'email' ? 'E-mail' : 'SMS'} to <b>${escaped(to)}</b> · <time>${escaped(at)}</time>${template === null ? '' : ` · ${escaped(template)}`}</header>
${subject === undefined ? '' : `<h2>${escaped(subject)}</h2>`}${codes.map((code) => `<code>${escaped(code)}</code>`).join(' ')}
<pre>${escaped(body)}</pre>
${html === undefined ? '' : `<iframe sandbox title="HTML" srcdoc="${escaped(html)}"></iframe>\n`}</article>`;

/** The inbox as a page that refreshes itself. Needs no script, so none is allowed. */
export const inboxPage = (messages: readonly Message[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3"><meta name="viewport" content="width=device-width">
<title>Inbox (${messages.length})</title><style>${STYLE}</style></head>
<body><h1>Inbox</h1>${messages.length === 0 ? '<p>Nothing was sent yet.</p>' : messages.map(article).join('\n')}</body></html>`;
