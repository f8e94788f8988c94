import { openApi } from '../../shared/http/openapi.ts';
import { workflows } from '../../functions/manifest.ts';

/** docs/generated/openapi.json. */
export const openApiFile = (version: string): string =>
  `${JSON.stringify(openApi(workflows, { version }), undefined, 2)}\n`;
