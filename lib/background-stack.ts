import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { notifier } from '../functions/notifier/queue.ts';
import type {
  FunctionDeclaration,
  ScheduledFunction,
  StreamConsumer,
  UploadConsumer,
} from '../shared/http/workflow.ts';
import { feedFromUploads, setAsideGrants, uncheckedUploads } from './constructs/arrivals.ts';
import { DeclaredFunction, TIMEOUT, type FunctionProps } from './constructs/declared-function.ts';
import { feedFromQueue, feedFromStream, GIVEN_UP, queueGrants, streamGrants } from './constructs/event-sources.ts';
import { notificationQueue } from './constructs/notification-queue.ts';
import { runBySchedule, scheduling } from './constructs/schedules.ts';
import type { DataStack } from './data-stack.ts';
import { archiveGrants, clearedIn } from './bucket-grants.ts';
import { throughService } from './places.ts';
import type { Stage } from './stages.ts';

type BackgroundProps = StackProps & {
  data: DataStack;
  declared: readonly FunctionDeclaration[];
  /** What functions of every stack are made with; the queue is this stack's own. */
  functions: (queue: Queue) => FunctionProps;
};

/** What happens after a reply, or by the clock: messages are sent, changes are audited, uploads are checked, what is due is done. */
export class BackgroundStack extends Stack {
  readonly functions: readonly DeclaredFunction[];
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Runs that could not be started, or failed each time. */
  readonly missedRuns: Queue;
  /** Uploads whose check failed every time. */
  readonly uncheckedUploads: Queue;
  private readonly givenUpOf = new Map<string, IMetric>();

  /** Records of its stream that Lambda gave up calling a function with. */
  givenUp = (name: string): IMetric | undefined => this.givenUpOf.get(name);

  constructor(scope: Construct, id: string, stage: Stage, props: BackgroundProps) {
    super(scope, id, props);
    const { data } = props;
    const { queue, deadLetters } = notificationQueue(this, data.operationsKey, notifier.attempts, TIMEOUT.queue);
    const common = props.functions(queue);

    const streamed = (declared: StreamConsumer): DeclaredFunction => {
      const streamArn = data.table.tableStreamArn ?? '';
      const consumer = new DeclaredFunction(this, declared, {
        ...common,
        wildcards: {
          [`${common.places.table}/stream/*`]: "The table's streams are listed to find the current one.",
          [`${common.places.archive}/${GIVEN_UP}*`]: 'Lambda names what it gives up by time and place.',
        },
        alsoMay: [
          ...streamGrants(common.places.table, streamArn),
          ...archiveGrants([GIVEN_UP], common.places, stage),
          // Lambda looks at the bucket before it writes what it gives up.
          new PolicyStatement({ actions: ['s3:ListBucket'], resources: [common.places.archive] }),
        ],
      });
      this.givenUpOf.set(declared.name, feedFromStream(consumer, declared, streamArn, data.archive));
      return consumer;
    };

    const schedules = scheduling(this, stage, data.operationsKey);
    const scheduledFunction = (declared: ScheduledFunction): DeclaredFunction => {
      const cleared = clearedIn(declared.uses.clears ?? [], common.places);
      const because = 'Archived values lie below the user code of whom they are about; the prefix is the wall.';
      const wildcards = Object.fromEntries(cleared.map((resource) => [resource, because]));
      const alsoMay = setAsideGrants(stage, schedules.missed, data.operationsKey);
      const made = new DeclaredFunction(this, declared, { ...common, wildcards, alsoMay });
      runBySchedule(made, declared, schedules);
      return made;
    };

    const unchecked = uncheckedUploads(this, data.operationsKey);
    const checker = (declared: UploadConsumer): DeclaredFunction => {
      const alsoMay = setAsideGrants(stage, unchecked, data.operationsKey);
      const made = new DeclaredFunction(this, declared, { ...common, alsoMay });
      feedFromUploads(made, declared, stage, unchecked);
      return made;
    };

    this.queue = queue;
    this.deadLetters = deadLetters;
    this.missedRuns = schedules.missed;
    this.uncheckedUploads = unchecked;
    this.functions = props.declared.flatMap((declared) => {
      if (declared.kind === 'routes') return [];
      if (declared.kind === 'stream') return [streamed(declared)];
      if (declared.kind === 'schedule') return [scheduledFunction(declared)];
      if (declared.kind === 'upload') return [checker(declared)];
      const consumer = new DeclaredFunction(this, declared, {
        ...common,
        alsoMay: [...queueGrants(queue.queueArn), throughService(stage, 'sqs', data.operationsKey.keyArn, ['Decrypt'])],
      });
      feedFromQueue(consumer, declared, queue);
      return [consumer];
    });
  }
}
