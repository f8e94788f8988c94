import { entering } from './entering.ts';
import { granting } from './granting.ts';
import { kyc } from './kyc.ts';
import { oneself } from './oneself.ts';
import { reviewing } from './reviewing.ts';
import { ruling } from './ruling.ts';

/** One act for every route that writes, and more for those that do different things. */
export const everyAct = [...entering, ...oneself, ...kyc, ...reviewing, ...ruling, ...granting];
