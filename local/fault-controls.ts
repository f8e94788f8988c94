import * as z from 'zod';
import type { Controls } from './control.ts';
import { Fault, type Faults } from './faults.ts';
import { json, type Outgoing } from './http-server.ts';

const refused = (detail: string): Outgoing => json(400, { status: 400, detail });

/** `POST /faults` sets one, `GET /faults` lists them, `DELETE /faults` ends them all. */
export const faultControls = (faults: Faults): Controls => {
  const listed = () => json(200, { faults: faults.list() });
  return {
    'GET /faults': listed,
    'POST /faults': ({ body }) => {
      let content: unknown;
      try {
        content = JSON.parse(body.toString('utf8'));
      } catch {
        return refused('the body is not JSON');
      }
      const { data, error } = Fault.safeParse(content);
      if (!data) return refused(z.prettifyError(error));
      faults.add(data);
      return listed();
    },
    'DELETE /faults': () => {
      faults.clear();
      return listed();
    },
  };
};
