import { Unusable } from '../terminal/unusable.ts';
import type { Where } from './place.ts';

/** Which stage was asked for. @throws Unusable unless it is exactly one */
export const whereOf = ({ stage, local }: { stage?: string | undefined; local: boolean }, usage: string): Where => {
  if (local && stage === undefined) return 'local';
  if (stage !== undefined && !local) return { stage };
  throw new Unusable(`Say either --stage or --local. ${usage}`);
};
