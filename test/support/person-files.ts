import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { PersonFiles, PersonPlace } from '../../shared/ports/person-files.ts';

/** Files of people in memory: `put` one, and see what is left. */
export const memoryPersonFiles = () => {
  const left = new Map<string, number>();
  const key = (place: PersonPlace, userCode: string) => `${place}/${userCode}`;
  const files: PersonFiles = {
    count: (place, userCode) => Promise.resolve(left.get(key(place, userCode)) ?? 0),
    removeAll: (place, userCode) => {
      const count = left.get(key(place, userCode)) ?? 0;
      left.delete(key(place, userCode));
      return Promise.resolve(count);
    },
  };
  return {
    files,
    put: (place: PersonPlace, userCode: UserCode, count: number) => left.set(key(place, userCode), count),
    left: () => [...left.keys()],
  };
};
