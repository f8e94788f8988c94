import { createClient } from '../../client/client.ts';
import { registerOver, stranger, type OwnSystem } from './system.ts';

type Answered<D> = { data: D; problem?: never } | { data?: never; problem: { code?: string } };

/** What was answered. @throws Error when it was a problem */
export const told = async <D>(asked: Promise<Answered<D>>): Promise<NonNullable<D>> => {
  const { data, problem } = await asked;
  if (problem || data === undefined || data === null) throw new Error(`refused: ${problem?.code ?? 'no body'}`);
  return data;
};

/** The typed client of a started system. */
export const clientOf = (system: OwnSystem, token?: string, fetch?: (request: Request) => Promise<Response>) =>
  createClient({ baseUrl: system.endpoints().api, token, ...(fetch && { fetch }) });

/** Somebody new, who registered and proved both contacts. */
export const enter = async (system: OwnSystem, more: Partial<ReturnType<typeof stranger>> = {}) => {
  const person = { ...stranger(), ...more };
  const { accessToken, user } = (await registerOver(system, person)).body as {
    accessToken: string;
    user: { userCode: string };
  };
  return { ...person, userCode: user.userCode, api: clientOf(system, accessToken) };
};

/** What a super_admin asks. */
export const rootOf = async (system: OwnSystem) => clientOf(system, await system.adminToken({ role: 'super_admin' }));
