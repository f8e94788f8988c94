import { entering } from './entering.ts';
import { granting } from './granting.ts';
import { kyc } from './kyc.ts';
import { oneself } from './oneself.ts';
import { reading } from './reading.ts';
import { reviewing } from './reviewing.ts';
import { ruling } from './ruling.ts';

/** One act for every route that writes, more for those that do different things, and reads of every workflow. */
export const everyAct = [...entering, ...oneself, ...kyc, ...reviewing, ...ruling, ...granting, ...reading];
