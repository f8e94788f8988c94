import { erasureCertificate } from '../../shared/entities/erasure-certificate.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { closed, livingApp, type LivingApp } from './erasing.ts';
import { newPerson, register } from './journey.ts';

export const living = () => {
  const driver = memoryDriver();
  return livingApp(driver, () => driver.items());
};

export const certificateOf = ({ app }: LivingApp, userCode: string) =>
  app.store.get(erasureCertificate, { userCode: userCode as never });
export const orderOf = ({ app }: LivingApp, userCode: string) =>
  app.store.get(erasureOrder, { userCode: userCode as never });

/** Somebody who proved their contacts, submitted nothing and closed their account. */
export const briefly = async (world: LivingApp) => {
  const person = newPerson();
  const { userCode, accessToken: token } = await register(world.app, person);
  await closed(world.app, { ...person, token });
  await world.keepUp();
  return { ...person, userCode, token };
};
