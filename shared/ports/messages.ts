import type { Message } from '../domain/messages.ts';

/**
 * Hands messages over for delivery, off the request path. An empty list costs the same call: a decoy must not be
 * recognised by its speed. @throws Outage('delivery')
 */
export type Messages = { send(messages: readonly Message[]): Promise<void> };
