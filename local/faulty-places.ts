import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import type { Faults } from './faults.ts';
import type { Places } from './function-env.ts';
import { together } from './parts.ts';

/**
 * Where functions find the services: through proxies that can make calls fail. Pumps and the gateway go straight to the
 * services, as what they stand for is no part of our functions.
 */
export const proxied = async (
  places: Places,
  { draw }: Faults,
  closing: (part: FaultProxy) => FaultProxy,
): Promise<Places> => {
  const [dynamodb, kms, queues, senders, faces, kycSandbox] = await together([
    startFaultProxy(places.dynamodb, 'dynamodb', draw).then(closing),
    startFaultProxy(places.kms, 'kms', draw).then(closing),
    startFaultProxy(places.queues, 'sqs', draw).then(closing),
    startFaultProxy(places.senders, 'provider', draw).then(closing),
    startFaultProxy(places.faces, 'provider', draw).then(closing),
    startFaultProxy(places.kycSandbox, 'provider', draw).then(closing),
  ]);
  const notificationsQueue = places.notificationsQueue.replace(places.queues, queues.url);
  return {
    ...places,
    dynamodb: dynamodb.url,
    kms: kms.url,
    queues: queues.url,
    senders: senders.url,
    faces: faces.url,
    kycSandbox: kycSandbox.url,
    notificationsQueue,
  };
};
