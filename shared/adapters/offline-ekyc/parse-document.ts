import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { Malformed } from './refusal.ts';

/** Bounds the parser's work: some of it grows with the square of the attributes. The photo is text, not markup. */
const MAX_MARKUP = 16 * 1024;

/** A document type opens the door to entities, and xml-crypto verifies a document that has one. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;

const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/i;

/** The text of a document, strictly UTF-8. @throws Malformed */
export const decode = (bytes: Uint8Array): string => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed('it is not UTF-8');
  }
  if (/[\0\uFEFF\uFFFE\uFFFF]/.test(text)) throw new Malformed('it contains characters that no document has');
  const [, encoding] = DECLARATION.exec(text) ?? [];
  if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') throw new Malformed('it declares another encoding');
  return text;
};

/** The root of a document; its parser forgives nothing. @throws Malformed */
export const parseXml = (text: string): Element => {
  if (DOCUMENT_TYPE.test(text)) throw new Malformed('it declares a document type or entities');
  if (text.replaceAll(/>[^<]*/g, '>').length > MAX_MARKUP) throw new Malformed('it is not an offline e-KYC document');
  const onError = () => {
    throw new Malformed('it is not well-formed XML');
  };
  try {
    const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // What the parser complains of may quote the content.
  }
  throw new Malformed('it is not well-formed XML');
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements directly in an element. */
export const elementsIn = (parent: Element): readonly Element[] => [...parent.childNodes].filter(isElement);

/** The only element of this name directly in another. @throws Malformed when there are none or several */
export const onlyElement = (parent: Element, name: string, namespace: string | null = null): Element => {
  const [found, ...more] = elementsIn(parent).filter((one) => one.localName === name && one.namespaceURI === namespace);
  if (!found || more.length > 0) throw new Malformed(`it has not exactly one ${name} in ${parent.localName ?? ''}`);
  return found;
};
