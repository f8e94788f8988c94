import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOf, warningOf } from '../../bin/deploy/command.ts';
import { stagesWith } from '../../lib/stages.ts';

const stages = stagesWith();
const cdkOf = (...args: string[]) => commandOf(args, stages).cdk;

describe('npm run deploy, diff and destroy', () => {
  it('are the command lines of the CDK over every stack of the stage', () => {
    expect(cdkOf('deploy', '--stage', 'dev')).toEqual([
      'deploy',
      '--all',
      '--require-approval',
      'broadening',
      '--outputs-file',
      '.build/outputs.json',
    ]);
    expect(cdkOf('diff', '--stage', 'prod')).toEqual(['diff', '--all']);
    expect(cdkOf('destroy', '--stage', 'dev')).toEqual(['destroy', '--all']);
  });

  it('ask nothing where nobody can answer', () => {
    expect(cdkOf('deploy', '--stage', 'prod', '--yes')).toContain('never');
    expect(cdkOf('destroy', '--stage', 'dev', '--yes')).toEqual(['destroy', '--all', '--force']);
  });

  it.each(['staging', 'prod'])('destroy no stage that holds people’s data: %s', (stage) => {
    expect(() => cdkOf('destroy', '--stage', stage, '--yes')).toThrow(
      `Stage ${stage} holds people's data and is destroyed by no command: only dev is.`,
    );
  });

  it.each([
    [['deploy', '--stage', 'production'], 'There is no stage production: choose one of dev, staging, prod.'],
    [['deploy'], '--stage is missing. Usage: npm run deploy | diff | destroy -- --stage <name> [--yes]'],
    [['--stage', 'dev'], /^One of deploy, diff and destroy is wanted\. Usage/],
    [['deploy', 'everything', '--stage', 'dev'], /^One of deploy, diff and destroy is wanted\. Usage/],
    [['deploy', '--stage', 'dev', '--all'], /^Unknown option '--all'.*Usage/],
  ])('refuse %j with a sentence', (args, sentence) => {
    expect(() => commandOf(args, stages)).toThrow(sentence);
  });

  it('say when nobody would be told of alarms', () => {
    const warned = (args: string[], of = stages) => warningOf(commandOf(args, of));
    expect(warned(['deploy', '--stage', 'prod'])).toMatch(
      /^Nobody will be told of alarms of stage prod: .*alarmTargets\.$/,
    );
    expect(warned(['deploy', '--stage', 'dev'])).toBeUndefined();
    const told = stagesWith({ prod: { alarmTargets: ['ops@credbuzzpay.example'] } });
    expect(warned(['deploy', '--stage', 'prod'], told)).toBeUndefined();
  });

  it('say in one sentence that credentials are missing, and what to do', async () => {
    const { code, text } = await new Promise<{ code: unknown; text: string }>((resolve) => {
      execFile(
        process.execPath,
        [join(import.meta.dirname, '../../bin/deploy.ts'), 'diff', '--stage', 'dev'],
        {
          env: {
            AWS_EC2_METADATA_DISABLED: 'true',
            AWS_CONFIG_FILE: '/dev/null',
            AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
          },
        },
        (failure, stdout, stderr) => resolve({ code: failure?.code, text: stdout + stderr }),
      );
    });
    expect(code).toBe(1);
    expect(text).toMatch(
      /^No credentials of AWS were found \(.*\): sign in with `aws sso login` or set AWS_PROFILE, then run this again\.\n$/,
    );
  });
});
