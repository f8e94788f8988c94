import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { Unusable } from '../terminal/unusable.ts';

/** Nothing on this machine looks at credentials. */
export const localAws = (endpoint: string) => ({
  endpoint,
  region: 'ap-south-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** Where the parts of the system that runs in this folder are. @throws Unusable when none does */
export const runningHere = <S extends z.ZodType>(endpoints: S): z.output<S> => {
  let text: string;
  try {
    text = readFileSync('.local/endpoints.json', 'utf8');
  } catch {
    throw new Unusable('No running system was found here: start it with `npm start`.');
  }
  return endpoints.parse(JSON.parse(text));
};
