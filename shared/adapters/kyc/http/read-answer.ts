import type * as z from 'zod';
import { wholeCharacters } from '../../../domain/whole-characters.ts';
import { ProviderFault } from './provider-fault.ts';

/** What a provider may answer, by HTTP status; any other status and shape is a fault. */
export type Answers = Readonly<Record<number, z.ZodType>>;

export type AnswerOf<A extends Answers> = {
  [S in keyof A & number]: { status: S; body: z.output<A[S]> };
}[keyof A & number];

const isOurFault = (status: number): boolean => status >= 400 && status < 500;

/** Bodies are read as far as they may be long, so that nobody fills our memory. */
const textOf = async (response: Response, asked: string, maxBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | Iterable<never> = response.body ?? [];
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new ProviderFault(asked, 'too_large', response.status);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string, asked: string, status: number): unknown => {
  try {
    return JSON.parse(text, wholeCharacters);
  } catch {
    // Its message would quote the text.
    throw new ProviderFault(asked, 'not_json', status);
  }
};

/**
 * Reads an answer as declared.
 * @param asked who and what was asked, for faults
 * @throws ProviderFault for everything that is not declared
 */
export const readAnswer = async <A extends Answers>(
  response: Response,
  answers: A,
  { asked, maxBytes }: { asked: string; maxBytes: number },
): Promise<AnswerOf<A>> => {
  const { status } = response;
  const text = await textOf(response, asked, maxBytes);
  const schema = answers[status];
  if (!schema) throw new ProviderFault(asked, isOurFault(status) ? 'refuses_us' : 'status', status);
  const { data, success } = schema.safeParse(parsed(text, asked, status));
  if (!success) throw new ProviderFault(asked, isOurFault(status) ? 'refuses_us' : 'shape', status);
  return { status, body: data } as AnswerOf<A>;
};
