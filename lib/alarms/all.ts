import type { ApiStack } from '../api-stack.ts';
import type { BackgroundStack } from '../background-stack.ts';
import type { DataStack } from '../data-stack.ts';
import type { Stage } from '../stages.ts';
import type { AlarmDeclaration } from './declaration.ts';
import { messageAlarms } from './messages.ts';
import { peopleAlarms } from './people.ts';
import { perSchedule } from './schedules.ts';
import { servingAlarms } from './serving.ts';
import { setAsideAlarms } from './set-aside.ts';
import { streamAlarms } from './streams.ts';

/** Every alarm of a stage. */
export const alarmsOf = (
  stage: Stage,
  { data, api, background }: { data: DataStack; api: ApiStack; background: BackgroundStack },
): AlarmDeclaration[] => [
  ...servingAlarms(stage, api, [...api.functions, ...background.functions], data.table),
  ...peopleAlarms(stage),
  ...messageAlarms(stage, background),
  ...streamAlarms(stage, background),
  ...setAsideAlarms(background),
  ...background.functions.flatMap((made) => perSchedule(stage, made)),
];
