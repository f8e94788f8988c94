import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { siftPdf } from '../../../shared/domain/documents/pdf.ts';
import type { Sifted } from '../../../shared/domain/documents/refusal.ts';
import { objectStream, pdf, stream, text } from '../../support/files.ts';

const reason = (found: Sifted) => (found.kind === 'clean' ? 'clean' : found.reason);
const object = (body: string) => `3 0 obj\n${body}\nendobj\n`;

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const inText = stream('', text('BT (a picture) Tj ET'));
const hexed = (data: string) => text(`${Buffer.from(data, 'latin1').toString('hex')}>`);

describe('a PDF', () => {
  it.each([
    ['of text', pdf(inText)],
    ['of compressed text', pdf(stream('/Filter /FlateDecode', deflateSync(text('BT (a page) Tj ET'))))],
    ['of compressed objects', pdf(objectStream('<< /Type /Page >>'), objectStream('<< /Font 3 0 R >>'))],
    ['with a link to a site', pdf(object('<< /S /URI /URI (https://bank.example/) >>'))],
    ['with brackets and comments in it', pdf(object('(a \\) stream (b) c)'), '% a ( comment\n', inText)],
    [
      'with two letters that look like a key, in a picture',
      pdf(stream('/Subtype /Image', text('\x01/JS \x02/AA \xff'))),
    ],
    ['with blanks after its end', Buffer.concat([pdf(inText), text('\r\n \0')])],
  ])('%s is taken as it is', (_, file) => {
    expect(siftPdf(file)).toEqual({ kind: 'clean', bytes: file });
  });

  it.each([
    ['a script', object(SCRIPT)],
    ['a script under another spelling', object('<< /S /J#61vaScrip#74 /J#53 (app.alert\\(1\\)) >>')],
    ['a script under its short name', object('<< /#4A#53 3 0 R >>')],
    ['a script in compressed objects', objectStream(SCRIPT)],
    ['a script under another spelling in compressed objects', objectStream('<< /S /#4aavaScript >>')],
    ['a script in uncompressed objects', stream('/Type /ObjStm /N 1 /First 5', text(`10 0 ${SCRIPT}`))],
    [
      'a script in objects that are not called so',
      stream('/N 1 /First 5 /Filter [/FlateDecode]', deflateSync(text(`10 0 ${SCRIPT}`))),
    ],
    ['an object in a picture', stream('/Subtype /Image', text(`\n9 0 obj\n${SCRIPT}\nendobj`))],
    ['an act when it is opened', object('<< /Type /Catalog /OpenAction 5 0 R >>')],
    ['acts of a page', object('<< /Type /Page /AA << /O 5 0 R >> >>')],
    ['acts of a page, in a picture', stream('/Subtype /Image', text('9 0 obj << /AA 5 0 R >>'))],
    [
      'acts of a page, in a picture, far from their name',
      stream('', text(`9 0 obj << /AA${' '.repeat(5000)}<< /O 1 >>`)),
    ],
    ['acts of a page, in a picture, behind a comment', stream('', text('9 0 obj << /AA %\n<< /O 1 >>'))],
    ['a program to start', object('<< /S /Launch /F (cmd.exe) >>')],
    ['an attachment', object('<< /Names << /EmbeddedFiles 5 0 R >> >>')],
    ['a form of Adobe', object('<< /AcroForm << /XFA 5 0 R >> >>')],
    ['a form that sends', object('<< /S /SubmitForm /F (https://thief.example) >>')],
    ['a link to a file', object('<< /S /GoToR /F (\\\\\\\\thief\\\\share) >>')],
    ['a film', object('<< /Subtype /RichMedia >>')],
  ])('with %s is refused', (_, hostile) => {
    expect(reason(siftPdf(pdf(hostile)))).toBe('active');
  });

  it('that is encrypted is refused', () => {
    expect(reason(siftPdf(pdf('trailer\n<< /Encrypt 9 0 R >>\n')))).toBe('encrypted');
  });

  const decoy = deflateSync(text('10 0 << >>'));

  it.each([
    [
      'coded in a way that is not looked into',
      stream('/Type /ObjStm /N 1 /First 5 /Filter /ASCIIHexDecode', hexed(`10 0 ${SCRIPT}`)),
    ],
    ['coded twice', stream('/Type /ObjStm /N 1 /First 5 /Filter [/ASCIIHexDecode /FlateDecode]', hexed('x'))],
    ['with a predictor', objectStream('<< >>', '/DecodeParms << /Predictor 12 >>')],
    ['in another file', objectStream('<< >>', '/F (other)')],
    ['with a filter under another spelling', stream('/Type /ObjStm /N 1 /First 5 /F#69lter /LZWDecode', decoy)],
    ['that cannot be inflated', stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', text('x\x9cjunk'))],
    ['that inflate without end', objectStream(' '.repeat(9 * 1024 * 1024))],
    ['that are nowhere', object('<< /Type /ObjStm >>')],
    [
      'behind a decoy in a string',
      Buffer.concat([
        text('7 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /X (>>\nstream\n'),
        decoy,
        text('\nendstream\n) >>\nstream\n'),
        deflateSync(text(`10 0 ${SCRIPT}`)),
        text('\nendstream\nendobj\n'),
      ]),
    ],
    [
      'behind a decoy in a string, and a comment for those who do not see it',
      Buffer.concat([
        text('7 0 obj\n<< /X (6 0 obj << >>\nstream\nendstream ) /Filter /FlateDecode >> % 8 0 obj << >>\nstream\n'),
        deflateSync(text(`10 0 ${SCRIPT}`)),
        text('\nendstream\nendobj\n'),
      ]),
    ],
    ['in a comment', Buffer.concat([text('% '), objectStream('<< >>').subarray(8, -30)])],
  ])('with objects %s is refused', (_, hostile) => {
    expect(reason(siftPdf(pdf(hostile)))).toBe('opaque');
  });

  it.each([
    ['that begins as something else', Buffer.concat([text('PK\x03\x04'), pdf(inText)]), 'type_differs'],
    ['that begins as a page', Buffer.concat([text('<html>'), pdf(inText)]), 'type_differs'],
    ['that goes on after its end', Buffer.concat([pdf(inText), text('PK\x03\x04')]), 'damaged'],
    ['that is cut off', pdf(inText).subarray(0, -8), 'damaged'],
    ['of a head', text('%PDF-1.7'), 'damaged'],
  ])('%s is refused', (_, file, why) => {
    expect(reason(siftPdf(file))).toBe(why);
  });

  // Work that grows with the square of the size does not end within the time of a test.
  it.each([
    ['streams that never end', '<< >>stream\n', 'clean'],
    ['dictionaries in each other', '<<', 'clean'],
    ['strings in each other', '(', 'clean'],
    ['strings in each other, and a stream', '(', 'opaque', 'stream\n'],
    ['ends of streams', 'endstream ', 'clean'],
    ['names', '/#4A', 'clean'],
  ])('of eight megabytes of %s is judged all the same', (_, piece, expected, last = '') => {
    const most = 8 * 1024 * 1024;
    expect(reason(siftPdf(pdf(piece.repeat(Math.floor(most / piece.length)), last)))).toBe(expected);
  });
});
